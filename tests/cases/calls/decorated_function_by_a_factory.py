# scope: relations across functions
import functools

from shop.models import Order


def told(label):
    def decorator(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            try:
                result = function(*args, **kwargs)
                return result
            finally:
                print(label)

        return wrapper

    return decorator


class Report:
    @told("line")
    def line(self, order):
        return f"{order.number} {order.customer.name}"

    def lines(self):
        return [self.line(order) for order in Order.objects.all()]


def run():
    return Report().lines()
