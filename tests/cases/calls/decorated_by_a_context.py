# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def timed(label):
    print(label)
    yield


@timed("orders")
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
