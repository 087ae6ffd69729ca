# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def names(orders, term):
    if not term:
        return [order.customer.name for order in orders]
    return []


def run():
    return names(Order.objects.all(), loaded_orders().none().first())
