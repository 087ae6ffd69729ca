# scope: relations in one function
from collections import defaultdict

from shop.models import Order


def run():
    groups = defaultdict(lambda: defaultdict(list))
    for order in Order.objects.all():
        groups[order.status][order.customer_id].append(order)
    for status, by_customer in groups.items():
        for orders in by_customer.values():
            print(status, [order.created_by.name for order in orders])
