# scope: relations across functions
from shop.models import Item, Order


def owner(order):
    if order.status != "open":
        return order.customer.name
    return order.number


def named(item):
    if item.order.is_open:
        return item.quantity
    return item.product.name


def run():
    out = []
    for order in Order.objects.all():
        if not order.is_open:
            continue
        out.append(owner(order))
    for order in Order.objects.all():
        if order.is_open and order.total >= 0:
            out.append(owner(order))
    for item in Item.objects.select_related("order"):
        if item.order.is_open:
            out.append(named(item))
    return out
