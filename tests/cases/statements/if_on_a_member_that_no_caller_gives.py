# scope: relations across functions
from shop.models import Order


def told(order, kind):
    if kind == Order.Status.OPEN:
        return order.number
    return order.customer.name


def run():
    for order in Order.objects.all():
        print(told(order, Order.Status.OPEN))
