# scope: relations across functions
from shop.models import Order


def names(*, wrap=lambda orders: orders):
    return [order.customer.name for order in wrap(Order.objects.all())]


def run():
    return names()
