# scope: relations in one function
from abc import ABC

from shop.models import Order


class Numbered(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "number") or NotImplemented


def run():
    for order in Order.objects.all():
        if isinstance(order, Numbered):
            print(order.customer.name)
