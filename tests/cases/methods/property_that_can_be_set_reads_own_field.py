# scope: relations across functions
from shop.models import Order


def run():
    return [order.number for order in Order.objects.all() if order.is_open]
