# scope: relations across functions
from functools import singledispatch

from django.db.models import Model
from shop.models import Order


@singledispatch
def label(row):
    return ""


@label.register
def _(row: Model):
    return str(row.pk)


def run():
    return [label(order) for order in Order.objects.all()]
