# scope: relations across functions
import functools

from shop.models import Order


def step(target):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args):
            for row in args:
                setattr(row, "status", target)
            return function(*args)

        return wrapper

    return decorator


@step("paid")
def pay(order):
    return order.number


def described(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    return order.number


def run():
    out = []
    for order in Order.objects.all():
        if order.status != Order.Status.PAID:
            out.append(pay(order))
            out.append(described(order))
    return out
