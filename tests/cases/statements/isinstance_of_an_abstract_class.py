# scope: relations in one function
from abc import ABC

from shop.models import Order


class Weighed(ABC):
    pass


def run():
    for order in Order.objects.all():
        if isinstance(order, Weighed):
            print(order.customer.name)
