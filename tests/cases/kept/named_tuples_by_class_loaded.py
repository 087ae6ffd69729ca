# scope: relations across functions
from typing import NamedTuple

from shop.models import Order


class Entry(NamedTuple):
    number: str
    many: object


def entries():
    orders = Order.objects.prefetch_related("items")
    return [Entry(order.number, order.items.all()) for order in orders]


def run():
    return [len(entry.many) for entry in entries()]
