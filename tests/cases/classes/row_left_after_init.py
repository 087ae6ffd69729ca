# scope: relations across functions
from dataclasses import dataclass, field

from shop.models import Customer, Order


@dataclass
class Line:
    order: Order
    buyer: Customer = field(init=False)

    def __post_init__(self):
        self.buyer = self.order.customer


def run():
    lines = [Line(order) for order in Order.objects.select_related("customer")]
    return [line.buyer.region.name for line in lines if line.buyer.region]
