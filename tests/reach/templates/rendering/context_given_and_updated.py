from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request, **extra):
    extra.update({"orders": Order.objects.all(), "heading": "Orders"})
    return render(request, "rendering/orders.html", extra)


def run():
    return get(page, title="Shop")
