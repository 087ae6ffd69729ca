# scope: relations across functions
from dataclasses import dataclass

from shop.models import Order


@dataclass
class Line:
    order: Order

    @property
    def buyer(self):
        return self.order.customer.name


def run():
    lines = [Line(order) for order in Order.objects.all()]
    return [line.buyer for line in lines]
