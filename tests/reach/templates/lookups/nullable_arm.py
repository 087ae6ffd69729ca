from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.select_related("coupon")
    return render(request, "lookups/nullable.html", {"orders": found})


def run():
    return get(orders)
