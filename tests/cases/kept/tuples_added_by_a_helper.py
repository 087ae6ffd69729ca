# scope: relations across functions
from shop.models import Order


def add(rows):
    for order in Order.objects.all():
        rows.append((order.number, order.items.all()))


def run():
    rows = []
    add(rows)
    rows.sort()
    return [len(many) for number, many in rows]
