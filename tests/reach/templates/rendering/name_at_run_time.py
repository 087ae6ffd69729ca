from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    kind = "orders"
    return render(request, f"rendering/{kind}.html", {"orders": Order.objects.with_customer()})


def run():
    return get(orders)
