# scope: relations across functions
from collections import namedtuple

from shop.models import Order

Entry = namedtuple("Entry", ["number", "many"])


def entries():
    orders = Order.objects.prefetch_related("items")
    return [Entry(order.number, many=order.items.all()) for order in orders]


def run():
    return [len(entry.many) for entry in entries()]
