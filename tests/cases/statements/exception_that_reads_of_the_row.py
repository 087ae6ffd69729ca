# scope: relations across functions
from shop.models import Order


class Wrong(Exception):
    def __init__(self, order):
        super().__init__(f"{order.customer}")


def check(order):
    if order.total < 0:
        raise Wrong(order)


def run():
    for order in Order.objects.all():
        check(order)
