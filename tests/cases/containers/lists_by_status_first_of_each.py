# scope: relations in one function
from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        if order.status not in groups:
            groups[order.status] = []
        groups[order.status].append(order)
    for orders in groups.values():
        print(orders[0].created_by.name)
