from browser import get
from django.shortcuts import render
from shop.models import Order


class Row:
    def __init__(self, order):
        self.order = order


def orders(request):
    rows = [Row(order) for order in Order.objects.all()]
    return render(request, "lookups/wrapped.html", {"rows": rows})


def run():
    return get(orders)
