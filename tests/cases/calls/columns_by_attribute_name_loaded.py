# scope: relations across functions
from dataclasses import dataclass

from shop.models import Order


@dataclass(frozen=True)
class Column:
    title: str
    field: str


COLUMNS = [Column("Number", "number"), Column("Customer", "customer")]


def run():
    return [
        [str(getattr(order, column.field)) for column in COLUMNS]
        for order in Order.objects.select_related("customer")
    ]
