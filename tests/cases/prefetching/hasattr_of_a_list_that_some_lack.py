# scope: relations across functions
from django.db.models import Prefetch
from shop.models import Order


def counted(order):
    if hasattr(order, "all_items"):
        return len(order.all_items)
    return len(order.items.all())


def run():
    with_items = Order.objects.prefetch_related(Prefetch("items", to_attr="all_items"))
    out = [counted(order) for order in with_items]
    out += [counted(order) for order in Order.objects.all()]
    return out
