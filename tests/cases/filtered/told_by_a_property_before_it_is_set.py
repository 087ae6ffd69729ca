# scope: relations across functions
from shop.models import Order


def owner(order):
    if order.status != "open":
        return order.customer.name
    return order.number


def run():
    out = []
    for order in Order.objects.all():
        if order.is_open:
            order.is_open = False
            out.append(owner(order))
    return out
