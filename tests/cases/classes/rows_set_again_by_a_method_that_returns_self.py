# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = Order.objects.all()

    def load(self):
        self.orders = list(self.orders.select_related("customer"))
        return self

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().load().names()
