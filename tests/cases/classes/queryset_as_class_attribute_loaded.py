# scope: relations across functions
from shop.models import Order


class Report:
    queryset = Order.objects.select_related("customer")

    def rows(self):
        return [order.customer.name for order in self.queryset.all()]


def run():
    return Report().rows()
