# scope: relations in one function
from collections import defaultdict

from shop.models import Order


def run():
    groups = defaultdict(list)
    for order in Order.objects.all():
        groups[order.customer_id] += [order]
    for orders in groups.values():
        print([order.created_by.name for order in orders])
