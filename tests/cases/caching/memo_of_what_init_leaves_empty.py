# scope: relations across functions
from shop.models import Order


class Report:
    def __init__(self):
        self._orders = None

    def orders(self):
        if self._orders is not None:
            return self._orders
        self._orders = Order.objects.all()
        return self._orders

    def lines(self):
        return [order.customer.name for order in self.orders()]


def run():
    return Report().lines()
