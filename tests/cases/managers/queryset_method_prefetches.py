# scope: relations across functions
from shop.models import Order


def run():
    for order in Order.objects.with_items():
        print([item.product.name for item in order.items.all()])
