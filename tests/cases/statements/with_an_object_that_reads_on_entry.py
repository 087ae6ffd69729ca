# scope: relations across functions
from shop.models import Order


class Announced:
    def __init__(self, order):
        self.order = order

    def __enter__(self):
        print(self.order.customer.name)
        return self

    def __exit__(self, *error):
        return False


def run():
    for order in Order.objects.all():
        with Announced(order):
            print(order.number)
