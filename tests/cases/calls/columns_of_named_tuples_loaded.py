# scope: relations across functions
from typing import Any, NamedTuple

from shop.models import Order


class Column(NamedTuple):
    title: str
    value: Any


COLUMNS = [
    Column("Number", lambda order: order.number),
    Column("Customer", lambda order: order.customer.name),
]


def run():
    return [
        [column.value(order) for column in COLUMNS]
        for order in Order.objects.select_related("customer")
    ]
