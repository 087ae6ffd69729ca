# scope: relations across functions
from shop.models import Order


def add(rows):
    for order in Order.objects.select_related("customer"):
        rows.append(order)


def run():
    rows = []
    add(rows)
    return [order.customer.name for order in rows]
