# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    groups = {}
    orders = list(Order.objects.all())
    for order in orders:
        if order.customer_id not in groups:
            groups[order.customer_id] = {"orders": [], "total": 0}
        groups[order.customer_id]["orders"].append(order)
    prefetch_related_objects(orders, "created_by")
    for group in groups.values():
        print(group["total"], [order.created_by.name for order in group["orders"]])
