# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Order


def load_customers(orders):
    prefetch_related_objects(orders, "customer")


class Sheet:
    def __init__(self):
        self.orders = list(Order.objects.all())
        load_customers(self.orders)

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().names()
