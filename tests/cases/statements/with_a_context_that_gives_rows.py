# scope: relations across functions
from contextlib import contextmanager

from shop.models import Order


@contextmanager
def all_orders():
    yield Order.objects.all()


def run():
    with all_orders() as orders:
        for order in orders:
            print(order.customer.name)
