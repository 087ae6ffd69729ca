# scope: relations across functions
from functools import wraps

from shop.models import Order


def forgiving(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except ValueError:
            return None

    return wrapper


@forgiving
def orders():
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in orders()]
