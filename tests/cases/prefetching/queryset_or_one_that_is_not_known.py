# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run(kind="detailed"):
    items = Item.objects.order_by("pk")
    if kind:
        items = globals()[f"{kind}_items"]()
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print(order.number, [item.product.name for item in order.items.all()])


def detailed_items():
    return Item.objects.select_related("product")
