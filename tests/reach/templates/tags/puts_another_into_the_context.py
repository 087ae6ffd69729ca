from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "tags/get_others.html", {"orders": Order.objects.all()})


def run():
    return get(orders)
