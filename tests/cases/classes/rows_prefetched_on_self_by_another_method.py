# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = list(Order.objects.all())

    def names(self):
        self.prepare()
        return [order.customer.name for order in self.orders]

    def prepare(self):
        prefetch_related_objects(self.orders, "customer")


def run():
    return Sheet().names()
