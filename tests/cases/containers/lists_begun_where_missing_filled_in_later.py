# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        if order.customer_id not in groups:
            groups[order.customer_id] = []
        groups[order.customer_id].append(order)
    prefetch_related_objects(
        [order for orders in groups.values() for order in orders], "created_by"
    )
    for orders in groups.values():
        print([order.created_by.name for order in orders])
