# scope: relations across functions
from django.db.models import Prefetch
from shop.models import Item, Order


def named(order):
    if hasattr(order, "chosen_items"):
        return [item.product.name for item in order.chosen_items]
    return [item.quantity for item in order.items.all()]


def run():
    items = Item.objects.select_related("product")
    orders = Order.objects.prefetch_related(Prefetch("items", items, to_attr="all_items"))
    return [named(order) for order in orders]
