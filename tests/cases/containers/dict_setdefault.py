# scope: relations in one function
from shop.models import Order


def run():
    by_status = {}
    for order in Order.objects.all():
        by_status.setdefault(order.status, []).append(order)
    for status, orders in by_status.items():
        print(status, [order.customer.name for order in orders])
