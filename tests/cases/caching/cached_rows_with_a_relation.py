# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def cached_orders():
    orders = cache.get("orders with a relation")
    if orders is None:
        orders = list(Order.objects.select_related("customer"))
        cache.set("orders with a relation", orders)
    return orders


def fill(rows):
    cached_orders()


def run():
    return [order.customer.name for order in cached_orders()]
