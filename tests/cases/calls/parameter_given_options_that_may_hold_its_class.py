# scope: relations across functions
from shop.models import Order


class Reader:
    def __init__(self, rows):
        self.rows = rows

    def names(self):
        return [row.customer.name for row in self.rows]


class LoadingReader(Reader):
    def __init__(self, rows):
        super().__init__(rows.select_related("customer"))


def names(queryset, reader=Reader):
    return reader(queryset).names()


def run():
    options = dict([("reader", LoadingReader)])
    return names(Order.objects.all(), **options)
