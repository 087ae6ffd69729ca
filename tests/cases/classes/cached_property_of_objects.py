# scope: relations across functions
from django.utils.functional import cached_property
from shop.models import Order


class Line:
    def __init__(self, order):
        self.order = order

    @cached_property
    def buyer(self):
        return self.order.customer.name


def run():
    return [Line(order).buyer for order in Order.objects.all()]
