# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def timed(label):
    print(label)
    yield


@timed("orders")
def orders():
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in orders()]
