# scope: relations across functions
import os

from shop.models import Order


def label(order, is_long=True):
    if not is_long:
        return order.number
    return order.customer.name


def run():
    is_long = os.environ.get("NO_SHORT_LINES_OF_ORDERS", "yes")
    return [label(order, is_long) for order in Order.objects.all()]
