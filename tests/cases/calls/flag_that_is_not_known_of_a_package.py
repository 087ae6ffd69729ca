# scope: relations across functions
import os

from shop.models import Order


def line(order, short=False):
    if not short:
        return f"{order.number} {order.customer.name}"
    return order.number


def run():
    short = os.environ.get("SHORT_LINES_OF_ORDERS")
    return [line(order, short=short) for order in Order.objects.all()]
