# scope: relations in one function
from functools import wraps

from shop.models import Order


def handed_on(function, arguments):
    return function(*arguments)


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return handed_on(function, args)

    return wrapper


class Node:
    def __init__(self, parent=None):
        self.parent = parent

    @logged
    def left(self):
        return Node(self).right()

    @logged
    def right(self):
        if self.parent:
            return [order.customer.name for order in Order.objects.all()]
        return Node(self).left()


def run():
    return Node().left()
