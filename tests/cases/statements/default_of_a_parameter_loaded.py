# scope: relations across functions
from shop.models import Order


class Listing:
    def __init__(self, orders=None):
        self.orders = orders or Order.objects.select_related("customer")

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Listing().names()
