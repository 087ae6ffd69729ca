from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.prefetch_related("items")
    return render(request, "lookups/method.html", {"orders": found})


def run():
    return get(orders)
