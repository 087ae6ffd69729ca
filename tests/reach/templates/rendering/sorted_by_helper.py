from browser import get
from django.shortcuts import render
from shop.models import Order


def by_total(order):
    return order.total


def sort(orders):
    orders.sort(key=by_total)


def listing(request):
    found = list(Order.objects.all())
    sort(found)
    return render(request, "rendering/orders.html", {"orders": found})


def run():
    return get(listing)
