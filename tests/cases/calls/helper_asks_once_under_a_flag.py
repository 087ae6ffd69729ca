# scope: queries
from datetime import date

from shop.models import Item, Order


def line(order, with_items=False):
    if with_items:
        return list(Item.objects.filter(order=order).values_list("quantity", flat=True))
    return [order.number]


def run():
    return line(Order.objects.get(number="0-0"), date.today().year > 2000)
