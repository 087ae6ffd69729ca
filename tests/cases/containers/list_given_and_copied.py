# scope: relations across functions
from shop.models import Order


def add(rows):
    rows = list(rows)
    for order in Order.objects.all():
        rows.append(order)
    return len(rows)


def run():
    rows = []
    add(rows)
    return [order.customer.name for order in rows]
