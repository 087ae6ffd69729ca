# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = list(Order.objects.all())

    def reset(self):
        self.orders = []

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    sheet = Sheet()
    sheet.reset()
    return sheet.names()
