# scope: relations in one function
from collections import defaultdict

from shop.models import Item


def run():
    by_order = defaultdict(list)
    for item in Item.objects.select_related("order"):
        by_order[item.order].append(item.quantity)
    for order, quantities in by_order.items():
        print(order.created_by.name, sum(quantities))
