from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "inheritance/super.html", {"orders": Order.objects.with_region()})


def run():
    return get(orders)
