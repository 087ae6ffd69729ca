from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    names = ["rendering/special.html", "rendering/print.html", "rendering/orders.html"]
    return render(request, names, {"orders": Order.objects.all()})


def run():
    return get(orders)
