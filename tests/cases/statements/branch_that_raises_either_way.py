# scope: relations across functions
from shop.models import Order


def check(order):
    if order.total < 0:
        name = order.customer.name
        if order.priority:
            raise ValueError(f"{name} has paid less than nothing, and first")
        else:
            raise ValueError(f"{name} has paid less than nothing")
    return order.number


def run():
    return [check(order) for order in Order.objects.all()]
