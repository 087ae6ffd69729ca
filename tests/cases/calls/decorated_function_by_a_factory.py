# scope: relations across functions
import functools
import time

from shop.models import Order


def timed(label):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start = time.monotonic()
            try:
                result = function(*args, **kwargs)
                return result
            finally:
                print(label, time.monotonic() - start)

        return wrapper

    return decorator


class Report:
    @timed("line")
    def line(self, order):
        return f"{order.number} {order.customer.name}"

    def lines(self):
        return [self.line(order) for order in Order.objects.all()]


def run():
    return Report().lines()
