# scope: relations across functions
from shop.models import Order


def add_open(rows):
    rows.extend(Order.objects.filter(priority=True).select_related("customer"))


def add_others(rows):
    rows.extend(Order.objects.filter(priority=False))


def run():
    rows = []
    add_open(rows)
    add_others(rows)
    return [order.customer.name for order in rows]
