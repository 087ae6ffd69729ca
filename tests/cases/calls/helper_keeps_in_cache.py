# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def open_orders():
    orders = cache.get("open orders")
    if orders is not None:
        return orders
    found = list(Order.objects.filter(status="open"))
    cache.set("open orders", found, 60)
    return found


def run():
    for order in open_orders():
        print(order.customer.name)
