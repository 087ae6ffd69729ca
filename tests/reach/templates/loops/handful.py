from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "loops/reversed.html", {"orders": Order.objects.all()[:3]})


def run():
    return get(orders)
