# scope: relations across functions
from shop.models import Order


class Report:
    def __init__(self, orders):
        self.orders = orders.select_related("customer")

    def rows(self):
        return [order.customer.name for order in self.orders]


def run():
    return Report(Order.objects.filter(priority=True)).rows()
