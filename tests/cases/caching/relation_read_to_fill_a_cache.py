# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def customer_name(order):
    name = cache.get(f"customer of {order.pk}")
    if name is None:
        name = order.customer.name
        cache.set(f"customer of {order.pk}", name)
    return name


def fill(rows):
    for order in Order.objects.select_related("customer"):
        cache.set(f"customer of {order.pk}", order.customer.name)


def run():
    return [customer_name(order) for order in Order.objects.all()]
