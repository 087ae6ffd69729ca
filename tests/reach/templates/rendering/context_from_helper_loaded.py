from browser import get
from django.shortcuts import render
from shop.models import Order


def base_context():
    return {"title": "Shop", "orders": Order.objects.with_customer()}


def orders(request):
    return render(request, "rendering/orders.html", {**base_context(), "page": "orders"})


def run():
    return get(orders)
