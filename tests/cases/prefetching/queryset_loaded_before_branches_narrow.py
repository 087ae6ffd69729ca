# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(large=False):
    items = Item.objects.select_related("product")
    if large:
        items = items.filter(quantity__gte=2)
    shown = Prefetch("items", queryset=items, to_attr="shown")
    for order in Order.objects.prefetch_related(shown):
        print(order.number, [item.product.name for item in order.shown])
