# scope: relations in one function
from collections import defaultdict

from shop.models import Order


def run():
    by_customer = defaultdict(list)
    for order in Order.objects.all():
        by_customer[order.customer_id].append(order)
    for orders in by_customer.values():
        for order in orders:
            print(order.created_by.name)
