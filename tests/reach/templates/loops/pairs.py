from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    pairs = [(order, order.total) for order in Order.objects.all()]
    return render(request, "loops/pairs.html", {"pairs": pairs})


def run():
    return get(orders)
