# scope: relations across functions
from functools import wraps

from shop.models import Order

SEEN = {}


def remembered(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        if function.__name__ in SEEN:
            return SEEN[function.__name__]
        result = function(*args, **kwargs)
        SEEN[function.__name__] = result
        return result

    return wrapper


@remembered
def first_customer(order):
    return order.customer.name


def run():
    SEEN.clear()
    return [first_customer(order) for order in Order.objects.all()]
