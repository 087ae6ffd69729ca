# scope: relations across functions
from functools import wraps

from shop.models import Order


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


@logged
def report(orders):
    return [order.customer.name for order in orders]


def run():
    return report(Order.objects.all())
