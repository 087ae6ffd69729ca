# scope: relations across functions
from shop.models import Order


def described(order):
    if order.status == Order.Status.OPEN:
        return order.customer.name
    return order.number


def run():
    out = []
    for order in Order.objects.all():
        if order.status == "sent" or order.total >= 0:
            out.append(described(order))
    return out
