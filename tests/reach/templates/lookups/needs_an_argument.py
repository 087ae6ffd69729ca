from browser import get
from django.shortcuts import render
from shop.models import Order


class Row:
    def __init__(self, order):
        self.order = order

    def text(self, style):
        return self.order.customer.name


def orders(request):
    rows = [Row(order) for order in Order.objects.all()]
    return render(request, "lookups/argument.html", {"rows": rows})


def run():
    return get(orders)
