# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    read()


def read():
    orders = cache.get_or_set(
        "orders got or set with a relation", lambda: Order.objects.select_related("customer")
    )
    return [order.customer.name for order in orders]


def run():
    return read()
