# scope: relations across functions
from shop.models import Order


def newest():
    for order in Order.objects.order_by("-pk")[:2]:
        yield order


def run():
    return [order.customer.name for order in newest()]
