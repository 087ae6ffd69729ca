# scope: relations across functions
import copy

from shop.models import Order


def names(orders=None):
    orders = copy.copy(LOADED)
    orders = orders or Order.objects.all()
    return [order.customer.name for order in orders]


LOADED = []


def run():
    LOADED[:] = Order.objects.select_related("customer")
    return names()
