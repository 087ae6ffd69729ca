# scope: relations across functions
from contextlib import ContextDecorator

from shop.models import Order


class timed(ContextDecorator):
    def __enter__(self):
        return self

    def __exit__(self, *failure):
        return False


@timed()
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
