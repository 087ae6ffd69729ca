# scope: relations across functions
from shop.models import Order


def add(rows):
    for order in Order.objects.all():
        put(order, rows)


def put(order, rows):
    rows.append(order)


def run():
    rows = []
    add(rows=rows)
    return [order.customer.name for order in rows]
