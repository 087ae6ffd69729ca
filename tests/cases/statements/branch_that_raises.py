# scope: relations across functions
from shop.models import Order


def check(order):
    if order.total < 0:
        customer = order.customer
        raise ValueError(f"{customer} has {order.created_by}")
    elif order.total > 0:
        pass
    else:
        raise ValueError(order.customer)


def run():
    for order in Order.objects.all():
        check(order)
        if order.total < 0:
            customer = order.customer
            raise ValueError(f"{customer} has {order.created_by}")
