# scope: relations across functions
from shop.models import Order


def price(order):
    chosen = max(order.items.all(), key=lambda item: item.pk)
    for item in order.items.all():
        if item == chosen:
            return item.product.price
    return 0


def run():
    return [price(order) for order in Order.objects.prefetch_related("items")]
