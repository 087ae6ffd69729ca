# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def opened(order):
    yield order


def run():
    for order in Order.objects.all():
        with opened(order) as found:
            print(found.customer.name)
