# scope: relations across functions
from shop.models import Order


class Line:
    def __init__(self, order):
        self.order = order

    def __lt__(self, other):
        return self.order.customer.name < other


def run():
    return [Line(order) < "M" for order in Order.objects.all()]
