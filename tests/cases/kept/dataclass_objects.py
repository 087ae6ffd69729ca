# scope: relations across functions
from dataclasses import dataclass

from shop.models import Order


@dataclass
class Entry:
    number: str
    many: object


def entries():
    return [Entry(order.number, order.items.all()) for order in Order.objects.all()]


def run():
    return [len(entry.many) for entry in entries()]
