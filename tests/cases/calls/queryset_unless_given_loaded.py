# scope: relations across functions
from shop.models import Order


def names(orders=None):
    if orders is None:
        orders = Order.objects.with_region()
    return [order.customer.name for order in orders]


def run():
    return names(Order.objects.select_related("customer"))
