# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run():
    items = Item.objects.select_related("product")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print([item.product.name for item in order.items.all()])
