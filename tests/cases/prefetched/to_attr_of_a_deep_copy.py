# scope: queries
import copy

from django.db.models import Prefetch
from shop.models import Item, Order


def run():
    items = Prefetch("items", queryset=Item.objects.prefetch_related("product"), to_attr="sold")
    for order in Order.objects.prefetch_related(items):
        print([item.product.name for item in copy.deepcopy(order).sold])
