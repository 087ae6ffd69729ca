# scope: relations in one function
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    cache.set("flag in the cache", True)


def run():
    seen = cache.get("flag in the cache", False)
    cache.set("flag in the cache", True)
    if seen:
        for order in Order.objects.all():
            print(order.customer.name)
