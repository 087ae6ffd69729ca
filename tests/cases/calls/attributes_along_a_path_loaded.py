# scope: relations across functions
from functools import reduce

from shop.models import Order


def value_of(row, path):
    return reduce(getattr, path.split("."), row)


def run():
    orders = Order.objects.select_related("customer")
    return [(value_of(order, "customer.name"), value_of(order, "number")) for order in orders]
