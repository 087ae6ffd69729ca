# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def announced(order):
    print(order.customer.name)
    yield


def run():
    for order in Order.objects.all():
        with announced(order):
            print(order.number)
