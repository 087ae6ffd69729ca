# scope: relations across functions
from shop.models import Order


def names(keys):
    orders = Order.objects.in_bulk(keys)
    return [orders[key].customer.name for key in keys]


def run():
    return names([1, 2])
