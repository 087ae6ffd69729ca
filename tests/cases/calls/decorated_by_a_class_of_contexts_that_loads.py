# scope: relations across functions
from contextlib import ContextDecorator

from shop.models import Order


class loading(ContextDecorator):
    def __call__(self, function):
        return lambda: function().select_related("customer")


@loading()
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
