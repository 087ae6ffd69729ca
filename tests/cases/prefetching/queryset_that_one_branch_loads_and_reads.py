# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(detailed=False):
    items = Item.objects.order_by("pk")
    if detailed:
        items = items.select_related("product")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        for item in order.items.all():
            print(item.product.name if detailed else item.quantity)
