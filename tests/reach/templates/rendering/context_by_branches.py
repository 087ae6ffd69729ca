from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"page": "orders"}
    if request.GET.get("open"):
        context["orders"] = Order.objects.open()
        context["only_open"] = True
    else:
        context["orders"] = Order.objects.all()
    return render(request, "rendering/branches.html", context)


def run():
    return get(orders)
