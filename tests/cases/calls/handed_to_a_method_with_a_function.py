# scope: relations across functions
from django.db.models import prefetch_related_objects
from shop.models import Order


def load(orders):
    prefetch_related_objects(orders, "customer")


class Notifier:
    step = staticmethod(load)

    @classmethod
    def prepare(cls, orders):
        cls.step(orders)


def run():
    orders = list(Order.objects.all())
    Notifier.prepare(orders)
    return [order.customer.name for order in orders]
