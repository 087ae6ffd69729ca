# scope: relations across functions
from shop.models import Order


class Listing:
    def __init__(self, orders=None):
        self.orders = orders or Order.objects.all()

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Listing().names()
