from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request):
    context = request.GET.dict()
    if "page" not in context:
        context["orders"] = Order.objects.all()
    context["notes"] = []
    return render(request, "rendering/orders.html", context)


def run():
    return get(page)
