# scope: relations across functions
from functools import singledispatch

from shop.models import Order


@singledispatch
def label(row):
    return row.customer.name


@label.register
def _(row: Order):
    return row.number


def run():
    return [label(order) for order in Order.objects.all()]
