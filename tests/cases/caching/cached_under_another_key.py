# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def cached_orders():
    orders = cache.get("all orders")
    if orders is None:
        orders = list(Order.objects.all())
        cache.set("open orders", orders)
    return orders


def run():
    return [order.customer.name for order in cached_orders()]
