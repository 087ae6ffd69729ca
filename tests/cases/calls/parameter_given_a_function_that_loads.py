# scope: relations across functions
from shop.models import Order


def unchanged(orders):
    return orders


def loaded(orders):
    return orders.select_related("customer")


def names(wrap=unchanged):
    return [order.customer.name for order in wrap(Order.objects.all())]


def run():
    return names(loaded)
