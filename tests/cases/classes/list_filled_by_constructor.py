# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = []
        for order in Order.objects.all():
            self.orders.append(order)

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().names()
