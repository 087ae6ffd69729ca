# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = []

    def load(self):
        self.orders = list(Order.objects.all())
        return self

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().load().names()
