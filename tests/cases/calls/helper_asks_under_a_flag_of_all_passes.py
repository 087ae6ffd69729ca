# scope: queries
from datetime import date

from shop.models import Item, Order


def line(order, with_items=False):
    if with_items:
        return list(Item.objects.filter(order=order).values_list("quantity", flat=True))
    return [order.number]


def lines(with_items):
    return [line(order, with_items) for order in Order.objects.all()]


def run():
    return lines(date.today().year > 2000)
