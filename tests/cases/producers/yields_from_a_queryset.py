# scope: relations across functions
from shop.models import Order


def everything():
    yield from Order.objects.order_by("pk")


def run():
    return [order.customer.name for order in everything()]
