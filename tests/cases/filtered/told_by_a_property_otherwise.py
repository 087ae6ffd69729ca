# scope: relations across functions
from shop.models import Order


def owner(order):
    if order.status == "open":
        return order.customer.name
    return order.number


def run():
    out = []
    for order in Order.objects.all():
        if not order.is_open:
            out.append(order.number)
        else:
            out.append(owner(order))
    return out
