# scope: relations across functions
from functools import wraps

from django.db.models import prefetch_related_objects

from shop.models import Order


def with_customers(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        prefetch_related_objects(args[0], "customer")
        return function(*args, **kwargs)

    return wrapper


@with_customers
def names(orders):
    return [order.customer.name for order in orders]


def run():
    return names(list(Order.objects.all()))
