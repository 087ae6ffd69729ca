# scope: relations across functions
from shop.found import loaded_orders
from shop.models import Order


def names(orders):
    return [order.customer.name for order in orders]


def run(kind=""):
    if kind:
        orders = loaded_orders()
    else:
        orders = Order.objects.all()
    return names(orders)
