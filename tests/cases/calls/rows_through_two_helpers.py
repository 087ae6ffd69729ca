# scope: relations across functions
from shop.models import Order


def rows_of(items):
    return items


def items_of(order):
    return rows_of(order.items.all())


def run():
    return [len(items_of(order)) for order in Order.objects.all()]
