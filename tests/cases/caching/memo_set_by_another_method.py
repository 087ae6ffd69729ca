# scope: relations across functions
from shop.models import Order


class Report:
    def orders(self):
        if hasattr(self, "_orders"):
            return self._orders
        self._orders = Order.objects.all()
        return self._orders

    def load(self):
        self._orders = Order.objects.select_related("customer")

    def lines(self):
        return [order.customer.name for order in self.orders()]


def run():
    report = Report()
    report.load()
    return report.lines()
