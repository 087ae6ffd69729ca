# scope: relations across functions
from shop.models import Order


def open_orders(attempt=0):
    if attempt < 3:
        return open_orders(attempt + 1)
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in open_orders()]
