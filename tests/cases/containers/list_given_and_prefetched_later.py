# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Order


def add(rows):
    for order in Order.objects.all():
        rows.append(order)


def run():
    rows = []
    add(rows)
    prefetch_related_objects(rows, "customer")
    return [order.customer.name for order in rows]
