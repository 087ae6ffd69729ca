# scope: relations across functions
from shop.models import Order


class Pager:
    def __init__(self, orders, size=100):
        self.orders = orders.select_related("customer")
        self.size = size

    def page(self):
        return self.orders[: self.size]


def paged(pager_class=Pager, **options):
    return [order.customer.name for order in pager_class(**options).page()]


def run():
    return paged(orders=Order.objects.all())
