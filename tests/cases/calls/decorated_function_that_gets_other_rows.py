# scope: relations across functions
from functools import wraps

from shop.models import Order


def with_customers(function):
    @wraps(function)
    def wrapper(orders):
        return function(orders.select_related("customer"))

    return wrapper


@with_customers
def names(orders):
    return [order.customer.name for order in orders]


def run():
    return names(Order.objects.all())
