# scope: relations in one function
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    cache.get_or_set("loaded by its method", Order.objects.select_related("customer").all)


def run():
    rows = cache.get_or_set("loaded by its method", Order.objects.select_related("customer").all)
    return [order.customer.name for order in rows]
