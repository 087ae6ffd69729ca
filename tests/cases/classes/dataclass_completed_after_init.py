# scope: relations across functions
from dataclasses import dataclass, field

from shop.models import Order


@dataclass
class Line:
    order: Order
    buyer: str = field(init=False)

    def __post_init__(self):
        self.buyer = self.order.customer.name


def run():
    return [Line(order).buyer for order in Order.objects.all()]
