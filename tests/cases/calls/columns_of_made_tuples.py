# scope: relations across functions
from collections import namedtuple

from shop.models import Order

Column = namedtuple("Column", "title value")


COLUMNS = [
    Column("Number", lambda order: order.number),
    Column("Customer", lambda order: order.customer.name),
]


def run():
    return [[column.value(order) for column in COLUMNS] for order in Order.objects.all()]
