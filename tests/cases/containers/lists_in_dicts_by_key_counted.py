# scope: relations in one function
from collections import defaultdict

from shop.models import Order


def run():
    groups = defaultdict(lambda: {"orders": [], "total": 0})
    for order in Order.objects.all():
        groups[order.customer_id]["total"] += order.total
        groups[order.customer_id]["orders"].append(order)
    for group in groups.values():
        print(group["total"], len(group["orders"]))
