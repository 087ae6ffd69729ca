# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def cached_orders():
    orders = cache.get("orders that lack a relation")
    if orders is None:
        orders = list(Order.objects.all())
        cache.set("orders that lack a relation", orders)
    return orders


def fill(rows):
    cached_orders()


def run():
    return [order.customer.name for order in cached_orders()]
