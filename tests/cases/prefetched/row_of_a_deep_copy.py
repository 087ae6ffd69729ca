# scope: queries
import copy

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        other = copy.deepcopy(order)
        print([item.quantity for item in other.items.all()])
