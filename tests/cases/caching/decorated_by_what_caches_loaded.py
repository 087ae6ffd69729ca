# scope: relations across functions
from functools import wraps

from django.core.cache import cache

from shop.models import Order


def found(key, function):
    return cache.get_or_set(key, default=lambda: function())


def kept(key):
    def decorate(function):
        @wraps(function)
        def wrapper():
            return found(key, function)

        return wrapper

    return decorate


@kept("loaded orders")
def orders():
    return list(Order.objects.select_related("customer"))


def run():
    return [order.customer.name for order in orders()]
