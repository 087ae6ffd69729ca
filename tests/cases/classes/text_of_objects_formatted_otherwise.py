# scope: relations across functions
from shop.models import Order


class Line:
    def __init__(self, order):
        self.order = order

    def __str__(self):
        return self.order.customer.name

    def __format__(self, spec):
        return self.order.number


def run():
    return [f"{Line(order)}" for order in Order.objects.all()]
