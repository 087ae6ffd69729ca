from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "tags/panel.html", {"orders": Order.objects.with_customer()})


def run():
    return get(orders)
