# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def cached_orders():
    orders = cache.get("all orders of somebody else")
    if orders is None:
        orders = list(Order.objects.all())
        cache.set("open orders of somebody else", orders)
    return orders


def fill(rows):
    cache.set("all orders of somebody else", list(Order.objects.select_related("customer")))


def run():
    return [order.customer.name for order in cached_orders()]
