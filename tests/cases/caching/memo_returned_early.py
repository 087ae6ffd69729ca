# scope: relations across functions
from shop.models import Order


class Report:
    def orders(self):
        if hasattr(self, "_orders"):
            return self._orders
        orders = Order.objects.all()
        self._orders = orders
        return orders

    def lines(self):
        return [order.customer.name for order in self.orders()]


def run():
    return Report().lines()
