# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    read()


def read():
    orders = cache.get_or_set("queryset got or set", Order.objects.order_by("pk"), timeout=60)
    return [order.customer.name for order in orders]


def run():
    return read()
