# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def names(orders):
    return [order.customer.name for order in orders]


def run(detailed=False):
    orders = loaded_orders() if detailed else Order.objects.all()
    if detailed:
        return names(orders)
    return [order.number for order in orders]
