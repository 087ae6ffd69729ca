# scope: relations across functions
from shop.models import Order


class Opened:
    def __init__(self, order):
        self.order = order

    def __enter__(self):
        return self.order.number

    def __exit__(self, *error):
        return False


def run():
    for order in Order.objects.all():
        with Opened(order) as number:
            print(number)
