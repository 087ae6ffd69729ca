# scope: relations across functions
from functools import wraps

from shop.models import Order


def logged(function=None, *, level=1):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            print(level)
            return function(*args, **kwargs)

        return wrapper

    return decorate if function is None else decorate(function)


@logged
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
