# scope: relations across functions
from shop.models import Order


def big_price(order):
    for item in order.items.all():
        if item.quantity >= 1:
            return item.product.price
    return 0


def run():
    return [big_price(order) for order in Order.objects.all()]
