# scope: relations across functions
from collections.abc import Callable
from dataclasses import dataclass

from shop.models import Order


@dataclass(frozen=True)
class Column:
    title: str
    value: Callable


class Sheet:
    columns = [
        Column("Number", lambda order: order.number),
        Column("Items", lambda order: len(order.items.all())),
    ]

    def row(self, order):
        return [column.value(order) for column in self.columns]


def run():
    sheet = Sheet()
    return [sheet.row(order) for order in Order.objects.all()]
