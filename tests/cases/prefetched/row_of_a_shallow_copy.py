# scope: queries
import copy

from shop.models import Order


def run():
    for order in copy.copy(list(Order.objects.prefetch_related("items"))):
        other = copy.copy(order)
        print([item.quantity for item in other.items.all()])
