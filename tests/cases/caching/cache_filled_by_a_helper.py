# scope: relations across functions
from django.core.cache import cache
from shop.models import Order


def known_terms(order):
    return cache.get(f"terms of {order.status}")


def keep_terms(order, terms):
    cache.set(f"terms of {order.status}", terms)


def terms_of(order):
    terms = known_terms(order)
    if terms is None:
        terms = [item.product.name for item in order.items.all()]
        keep_terms(order, terms)
    return terms


def fill(rows):
    for order in Order.objects.all():
        terms_of(order)


def run():
    return [terms_of(order) for order in Order.objects.all()]
