# scope: relations across functions
from shop.models import Order


def names(orders=None):
    orders = orders if orders is not None else Order.objects.all()
    return [order.customer.name for order in orders]


def run():
    return names()
