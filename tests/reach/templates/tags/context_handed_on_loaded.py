from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.select_related("customer")
    return render(request, "tags/context_handed_on.html", {"orders": found})


def run():
    return get(orders)
