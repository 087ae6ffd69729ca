# scope: relations across functions
from functools import singledispatchmethod

from shop.models import Order, Tag


class Labels:
    @singledispatchmethod
    def label(self, row):
        return str(row)

    @label.register
    def _(self, row: Order):
        return f"{row.number} of {row.customer.name}"

    @label.register
    def _(self, row: Tag):
        return row.name


def run():
    labels = Labels()
    return [labels.label(order) for order in Order.objects.all()]
