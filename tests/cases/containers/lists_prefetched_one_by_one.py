# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        groups.setdefault(order.status, []).append(order)
    for orders in groups.values():
        prefetch_related_objects(orders, "created_by")
    for orders in groups.values():
        print([order.created_by.name for order in orders])
