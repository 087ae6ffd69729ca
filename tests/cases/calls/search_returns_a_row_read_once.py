# scope: relations across functions
from shop.models import Order


def big_item(order):
    for item in order.items.all():
        if item.quantity >= 1:
            return item


def run():
    items = [big_item(order) for order in Order.objects.prefetch_related("items")]
    return items[0].product.name
