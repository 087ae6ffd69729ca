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
    line = Line(Order.objects.get(pk=Order.objects.values_list("pk", flat=True)[0]))
    return [(line.buyer, order.number) for order in Order.objects.all()]
