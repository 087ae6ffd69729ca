from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "filters/own.html", {"orders": Order.objects.with_customer()})


def run():
    return get(orders)
