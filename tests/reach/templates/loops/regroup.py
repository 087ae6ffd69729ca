from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.order_by("customer")
    return render(request, "loops/regroup.html", {"orders": found})


def run():
    return get(orders)
