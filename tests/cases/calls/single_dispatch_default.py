# scope: relations across functions
from functools import singledispatch

from shop.models import Order, Tag


@singledispatch
def label(row):
    return row.customer.name


@label.register
def _(row: Tag):
    return row.name


def run():
    return [label(order) for order in Order.objects.all()]
