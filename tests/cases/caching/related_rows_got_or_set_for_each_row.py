# scope: relations in one function
from django.core.cache import cache
from shop.models import Order


def fill(rows):
    read()


def read():
    return [
        len(cache.get_or_set(f"related items of {order.pk}", lambda: list(order.items.all())))
        for order in Order.objects.all()
    ]


def run():
    return read()
