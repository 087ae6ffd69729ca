# scope: relations across functions
from shop.models import Order


class Report:
    def get_queryset(self):
        return Order.objects.select_related("customer")

    def line(self, order):
        return order.customer.name

    def rows(self):
        return [self.line(order) for order in self.get_queryset()]


class RegionReport(Report):
    def line(self, order):
        return f"{super().line(order)} {order.customer.region}"


def run():
    return RegionReport().rows()
