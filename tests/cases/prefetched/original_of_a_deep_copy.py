# scope: queries
import copy

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        before = copy.deepcopy(order)
        print(before.number, [item.quantity for item in order.items.all()])
