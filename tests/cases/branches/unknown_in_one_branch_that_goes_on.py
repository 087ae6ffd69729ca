# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


def run(full=False):
    orders = Order.objects.all() if full else loaded_orders()
    if full:
        return [order.number for order in orders]
    return [order.customer.name for order in orders]
