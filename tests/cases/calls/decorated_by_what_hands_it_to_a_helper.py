# scope: relations across functions
from functools import wraps

from shop.models import Order


def handed_on(function, arguments):
    print(function.__name__)
    return function(*arguments)


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return handed_on(function, args)

    return wrapper


@logged
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
