# scope: relations across functions
from shop.models import Order


def described(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    return order.number


def pay(order):
    order.status = Order.Status.PAID


def run():
    out = []
    for order in Order.objects.all():
        if order.status != Order.Status.PAID:
            pay(order)
            out.append(described(order))
    return out
