# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = list(Order.objects.all())
        prefetch_related_objects(self.orders, "customer")

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().names()
