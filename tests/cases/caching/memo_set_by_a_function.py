# scope: relations across functions
from shop.models import Order


class Report:
    def orders(self):
        if hasattr(self, "_kept_orders"):
            return self._kept_orders
        self._kept_orders = Order.objects.all()
        return self._kept_orders

    def lines(self):
        return [order.customer.name for order in self.orders()]


def load(report):
    report._kept_orders = Order.objects.select_related("customer")


def run():
    report = Report()
    load(report)
    return report.lines()
