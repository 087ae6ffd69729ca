from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.values("number", "customer__name")
    return render(request, "rendering/values.html", {"orders": found})


def run():
    return get(orders)
