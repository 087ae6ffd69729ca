# scope: relations across functions
from functools import partial

from shop.models import Order


def line(separator, order):
    return f"{order.number}{separator}{order.customer.name}"


def run():
    show = partial(line, ": ")
    return [show(order) for order in Order.objects.all()]
