# scope: relations across functions
from django.db.models import Prefetch
from shop.models import Item, Order


def named(order):
    if hasattr(order, "all_items"):
        return [item.product.name for item in order.all_items]
    return [item.product.name for item in order.items.all()]


def counted(order):
    items = getattr(order, "all_items", None)
    if items is None:
        items = order.items.all()
    return len(items)


def both(order):
    return len(order.all_items if hasattr(order, "all_items") else order.items.all())


def run():
    items = Item.objects.select_related("product")
    orders = Order.objects.prefetch_related(Prefetch("items", items, to_attr="all_items"))
    out = [named(order) for order in orders]
    out += [counted(order) for order in orders]
    out += [both(order) for order in orders]
    return out
