# scope: relations across functions
from functools import reduce

from shop.models import Order


def value_of(row, path):
    return reduce(getattr, path.split("."), row)


def run():
    return [value_of(order, "customer.name") for order in Order.objects.all()]
