from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request):
    context = request.GET.dict()
    context.update(orders=Order.objects.all())
    context["total"] = len(context.pop("orders"))
    return render(request, "rendering/orders.html", context)


def run():
    return get(page)
