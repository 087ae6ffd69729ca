# scope: queries
import copy

from django.db.models import prefetch_related_objects
from shop.models import Order


def run():
    orders = copy.deepcopy(list(Order.objects.prefetch_related("items")))
    prefetch_related_objects(orders, "items")
    for order in orders:
        print([item.quantity for item in order.items.all()])
