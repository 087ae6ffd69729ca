# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def load():
    return list(Order.objects.all())


def fill(rows):
    cache.get_or_set("orders got or set", load)


def run():
    return [order.customer.name for order in cache.get_or_set("orders got or set", load)]
