# scope: relations in one function
from shop.models import Order


def run():
    groups = {}
    for order in Order.objects.all():
        groups.setdefault(order.status, {})[order.pk] = order
    for status in groups:
        groups[status] = {o.pk: o for o in Order.objects.select_related("created_by")}
    for orders in groups.values():
        print([order.created_by.name for order in orders.values()])
