# scope: relations across functions
from functools import reduce

from shop.models import Order


def value_of(row, path, *default):
    def read(owner, name):
        return getattr(owner, name, *default)

    return reduce(read, [row, *path.split(".")])


def run():
    return [value_of(order, "customer.name", "") for order in Order.objects.all()]
