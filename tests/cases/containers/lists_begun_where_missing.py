# scope: relations in one function
from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        if order.customer_id not in groups:
            groups[order.customer_id] = []
        groups[order.customer_id].append(order)
    for orders in groups.values():
        print([order.created_by.name for order in orders])
