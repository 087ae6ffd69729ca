# scope: relations across functions
from shop.models import Order


def timed(method):
    def wrapper(*args):
        given = method(*args)
        print(method.__name__)
        return given

    return wrapper


class Opened:
    def __init__(self, orders):
        self.orders = orders

    @timed
    def __enter__(self):
        if self.orders is None:
            return self
        else:
            return self

    def __exit__(self, *error):
        return False


def run():
    with Opened(Order.objects.all()) as opened:
        for order in opened.orders:
            print(order.customer.name)
