# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(large=False):
    items = Item.objects.order_by("pk")
    if large:
        items = items.filter(quantity__gte=2)
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print(order.number, [item.product.name for item in order.items.all()])
