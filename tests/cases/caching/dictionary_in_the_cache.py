# scope: relations in one function
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    cache.set("dictionary in the cache", {"seen": 1})


def run():
    seen = cache.get("dictionary in the cache") or {}
    cache.set("dictionary in the cache", {"seen": 1})
    for key in seen:
        for order in Order.objects.all():
            print(key, order.customer.name)
