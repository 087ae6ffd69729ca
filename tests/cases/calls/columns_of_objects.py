# scope: relations across functions
from shop.models import Order


class Column:
    def __init__(self, title, value):
        self.title = title
        self.value = value


COLUMNS = [
    Column("Number", lambda order: order.number),
    Column("Customer", lambda order: order.customer.name),
]


def run():
    return [[column.value(order) for column in COLUMNS] for order in Order.objects.all()]
