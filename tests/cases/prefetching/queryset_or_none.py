# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(detailed=False):
    items = Item.objects.select_related("product") if detailed else None
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print(order.number, [item.product.name for item in order.items.all()])
