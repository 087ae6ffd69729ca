# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def opened(order):
    yield order


def run():
    first = Order.objects.first()
    for order in Order.objects.all():
        with opened(first) as found:
            print(order.number, found.customer.name)
