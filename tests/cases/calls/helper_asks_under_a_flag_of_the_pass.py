# scope: queries
from shop.models import Item, Order


def line(order, with_items=False):
    if with_items:
        return list(Item.objects.filter(order=order).values_list("quantity", flat=True))
    return [order.number]


def run():
    lines = []
    is_first = True
    for order in Order.objects.all():
        lines.append(line(order, is_first))
        is_first = False
    return lines
