# scope: relations in one function
from shop.models import Order


def names(**extra):
    extra.update(orders=Order.objects.all())
    return [order.customer.name for order in extra["orders"]]


def run():
    return names(title="Orders")
