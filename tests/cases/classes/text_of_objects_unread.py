# scope: relations across functions
from shop.models import Order


class Line:
    def __init__(self, order):
        self.order = order

    def __str__(self):
        return self.order.customer.name


def run():
    return [Line(order).order.number for order in Order.objects.all()]
