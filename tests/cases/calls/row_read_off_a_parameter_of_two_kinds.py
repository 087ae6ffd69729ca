# scope: relations across functions
from shop.models import Item, Supply


class Draft:
    """What a form holds before it is saved."""

    def __init__(self, rows):
        self.product = self
        self.rows = rows

    @property
    def supplies(self):
        return self

    def exclude(self, price):
        return [row for row in self.rows if row.price != price]


def perform(item):
    product = item.product
    return names(product)


def names(product):
    return [supply.supplier.name for supply in product.supplies.exclude(price=0)]


def of_item(pk):
    return perform(Item.objects.get(pk=pk))


def run():
    return perform(Draft(list(Supply.objects.select_related("supplier"))))
