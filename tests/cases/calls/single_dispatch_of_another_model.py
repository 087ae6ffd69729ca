# scope: relations across functions
from functools import singledispatch

from shop.models import Order, Tag


@singledispatch
def label(row):
    return str(row)


@label.register
def _(row: Order):
    return f"{row.number} of {row.customer.name}"


@label.register
def _(row: Tag):
    return row.name


def run():
    return [label(tag) for tag in Tag.objects.all()]
