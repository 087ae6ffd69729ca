# scope: queries
import copy

from shop.models import Order


def run():
    orders = copy.deepcopy(list(Order.objects.prefetch_related("items")))
    for order in orders:
        print(len(order.items.all()))
