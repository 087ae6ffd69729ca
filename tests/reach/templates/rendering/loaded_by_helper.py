from browser import get
from django.db.models import prefetch_related_objects
from django.shortcuts import render
from shop.models import Order


def load(orders):
    prefetch_related_objects(orders, "customer")


def orders(request):
    found = list(Order.objects.all())
    load(found)
    return render(request, "rendering/orders.html", {"orders": found})


def run():
    return get(orders)
