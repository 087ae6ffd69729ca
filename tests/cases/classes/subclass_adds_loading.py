# scope: relations across functions
from shop.models import Order


class Report:
    def get_queryset(self):
        return Order.objects.order_by("pk")

    def rows(self):
        return [order.customer.name for order in self.get_queryset()]


class FastReport(Report):
    def get_queryset(self):
        return super().get_queryset().select_related("customer")


def run():
    return FastReport().rows()
