from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"title": "Orders"}
    context["orders"] = Order.objects.open()
    return render(request, "rendering/orders.html", context=context)


def run():
    return get(orders)
