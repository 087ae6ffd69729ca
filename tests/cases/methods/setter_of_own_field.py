# scope: relations across functions
from shop.models import Order


def run():
    orders = list(Order.objects.all())
    for order in orders:
        order.is_open = False
    return [order.status for order in orders]
