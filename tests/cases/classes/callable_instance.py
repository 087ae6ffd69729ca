# scope: relations across functions
from shop.models import Order


class Formatter:
    def __init__(self, separator):
        self.separator = separator

    def __call__(self, order):
        return f"{order.number}{self.separator}{order.customer.name}"


def run():
    show = Formatter(": ")
    return [show(order) for order in Order.objects.all()]
