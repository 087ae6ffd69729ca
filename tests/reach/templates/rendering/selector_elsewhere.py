from browser import get
from django.shortcuts import render
from shop.selectors import open_orders


def orders(request):
    return render(request, "rendering/orders.html", {"orders": open_orders()})


def run():
    return get(orders)
