# scope: relations in one function
from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        if order.customer_id not in groups:
            groups[order.customer_id] = {"orders": [], "total": 0}
        groups[order.customer_id]["total"] += order.total
        groups[order.customer_id]["orders"].append(order)
    for group in groups.values():
        print(group["total"], [order.created_by.name for order in group["orders"]])
