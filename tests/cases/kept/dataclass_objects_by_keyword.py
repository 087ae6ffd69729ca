# scope: relations in one function
from dataclasses import dataclass

from shop.models import Order


@dataclass(frozen=True)
class Entry:
    number: str
    many: object
    kind: str = "order"


def run():
    found = []
    for order in Order.objects.all():
        found.append(Entry(number=order.number, many=order.items.all()))
    return [len(entry.many) for entry in found]
