# scope: relations across functions
from collections.abc import Callable
from dataclasses import dataclass

from shop.models import Order


@dataclass(frozen=True)
class Column:
    title: str
    value: Callable


COLUMNS = [
    Column("Number", lambda order: order.number),
    Column("Customer", lambda order: order.customer.name),
]


def run():
    return [
        [column.value(order) for column in COLUMNS]
        for order in Order.objects.select_related("customer")
    ]
