from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.only("number", "total")
    return render(request, "lookups/deferred.html", {"orders": found})


def run():
    return get(orders)
