# scope: relations across functions
from functools import wraps

from shop.models import Order


def handed_on(function, receiver):
    return function(receiver)


def logged(function):
    @wraps(function)
    def wrapper(self):
        return handed_on(function, self)

    return wrapper


class Report:
    @logged
    def orders(self):
        return Order.objects.all()


def run():
    return [order.customer.name for order in Report().orders()]
