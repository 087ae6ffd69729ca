# scope: relations across functions
from shop.models import Order


class Column:
    def __init__(self, title, value):
        self.title = title
        self.value = value

    def cell(self, row):
        return self.value(row)


COLUMNS = [
    Column("Number", lambda order: order.number),
    Column("Customer", lambda order: order.customer.name),
]


def run():
    return [
        [column.cell(order) for column in COLUMNS]
        for order in Order.objects.select_related("customer")
    ]
