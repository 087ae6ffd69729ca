# scope: relations across functions
from shop.models import Order


def big_price(order):
    for item in order.items.all():
        if item.quantity >= 1:
            return item.order.customer.name
    return 0


def run():
    loaded = Order.objects.select_related("customer").prefetch_related("items")
    return [big_price(order) for order in loaded]
