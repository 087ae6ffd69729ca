# scope: queries
from django.core.cache import cache
from shop.models import Order


def standings(order):
    found = cache.get(f"standings of {order.customer_id}")
    if found is None:
        found = []
        for text in ("a", "b"):
            found.append(order.customer.orders.filter(notes__text=text).count())
        cache.set(f"standings of {order.customer_id}", found)
    return found


def fill(rows):
    for order in Order.objects.select_related("customer"):
        standings(order)


def run():
    return [standings(order) for order in Order.objects.select_related("customer")]
