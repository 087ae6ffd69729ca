# scope: relations across functions
from shop.models import Order


class Reader:
    def __init__(self, rows):
        self.rows = rows

    def names(self):
        return [row.customer.name for row in self.rows]


def names(queryset, reader=Reader):
    return reader(queryset).names()


def run():
    return names(Order.objects.all())
