# scope: relations across functions
from functools import wraps

from shop.models import Order


def patient(times):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times):
                try:
                    return function(*args, **kwargs)
                except ValueError:
                    print("once more")
            raise ValueError

        return wrapper

    return decorate


@patient(3)
def orders():
    return Order.objects.all()


def run():
    return [order.customer.name for order in orders()]
