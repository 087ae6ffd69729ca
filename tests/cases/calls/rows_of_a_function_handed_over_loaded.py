# scope: relations across functions
from shop.models import Order


def newest():
    return list(Order.objects.with_customer())


def names(get_orders):
    return [order.customer.name for order in get_orders()]


def run():
    return names(newest)
