# scope: relations across functions
from shop.models import Item, Order


def price(order, chosen):
    for item in order.items.all():
        if item == chosen:
            return item.product.price
    return 0


def run():
    chosen = Item.objects.first()
    return [price(order, chosen) for order in Order.objects.prefetch_related("items")]
