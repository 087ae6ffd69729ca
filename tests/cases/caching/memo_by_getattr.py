# scope: relations across functions
from shop.models import Order


class Report:
    def orders(self):
        orders = getattr(self, "_orders", None)
        if orders is None:
            orders = self._orders = list(Order.objects.all())
        return orders

    def lines(self):
        return [order.customer.name for order in self.orders()]


def run():
    return Report().lines()
