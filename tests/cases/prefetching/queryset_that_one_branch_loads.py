# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(detailed=False):
    items = Item.objects.order_by("pk")
    if detailed:
        items = items.select_related("product")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print(order.number, [item.product.name for item in order.items.all()])
