# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(large=False):
    if large:
        items = Item.objects.filter(quantity__gte=2).select_related("product")
    else:
        items = Item.objects.select_related("product")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print(order.number, [item.product.name for item in order.items.all()])
