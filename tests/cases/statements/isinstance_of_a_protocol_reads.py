# scope: relations in one function
from typing import Protocol, runtime_checkable

from shop.models import Order


@runtime_checkable
class Counting(Protocol):
    def item_count(self): ...


def run():
    for order in Order.objects.all():
        if isinstance(order, Counting):
            print(order.customer.name)
