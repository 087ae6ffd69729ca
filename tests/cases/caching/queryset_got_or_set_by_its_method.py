# scope: relations in one function
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    cache.get_or_set("queryset by its method", Order.objects.all)


def run():
    rows = cache.get_or_set("queryset by its method", Order.objects.all)
    return [order.customer.name for order in rows]
