# scope: relations across functions
from shop.models import Order


def big_item(order):
    for item in order.items.all():
        if item.quantity >= 1:
            return item


def run():
    return [big_item(order).product.name for order in Order.objects.prefetch_related("items")]
