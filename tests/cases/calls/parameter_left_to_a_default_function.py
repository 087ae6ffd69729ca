# scope: relations across functions
from shop.models import Order


def unchanged(orders):
    return orders


def names(*, wrap=unchanged):
    return [order.customer.name for order in wrap(Order.objects.all())]


def run():
    return names()
