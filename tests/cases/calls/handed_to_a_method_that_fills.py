# scope: relations across functions
from django.db.models import prefetch_related_objects
from shop.models import Order


class Notifier:
    PLACED = "order placed"

    @classmethod
    def prepare(cls, orders):
        cls.fill(orders, cls.PLACED)

    @classmethod
    def fill(cls, orders, subject):
        prefetch_related_objects(orders, "customer")


def run():
    orders = list(Order.objects.all())
    Notifier.prepare(orders)
    return [order.customer.name for order in orders]
