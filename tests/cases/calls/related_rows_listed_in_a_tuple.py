# scope: relations across functions
from shop.models import Order


def customers():
    orders = Order.objects.select_related("customer")
    return [order.customer for order in orders]


def both():
    found = customers()
    return found[:21], len(found)


def run():
    found, number = both()
    return [customer.region for customer in found], number
