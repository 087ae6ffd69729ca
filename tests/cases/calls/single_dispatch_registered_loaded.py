# scope: relations across functions
from functools import singledispatch

from shop.models import Order, Tag


@singledispatch
def label(row):
    raise TypeError(row)


@label.register(Order)
def label_of_order(row):
    return f"{row.number} of {row.customer.name}"


@label.register(Tag)
def label_of_tag(row):
    return row.name


def run():
    return [label(order) for order in Order.objects.select_related("customer")]
