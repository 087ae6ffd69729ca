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
def open_orders():
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in open_orders()]
