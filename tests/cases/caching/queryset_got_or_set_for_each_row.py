# scope: queries
from django.core.cache import cache
from shop.models import Item, Order


def fill(rows):
    read()


def read():
    return [
        len(cache.get_or_set(f"items of {order.pk}", Item.objects.filter(order=order)))
        for order in Order.objects.all()
    ]


def run():
    return read()
