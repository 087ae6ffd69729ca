# scope: relations across functions
from shop.models import Order


def price(order):
    for item in order.items.all():
        if item.pk == order.top_item:
            return item.product.price
    return 0


def run():
    prices = []
    for order in Order.objects.prefetch_related("items"):
        order.top_item = order.items.all()[0].pk
        prices.append(price(order))
    return prices
