# scope: relations in one function
from abc import ABC

from shop.models import Order


class Priced(ABC):
    pass


Priced.register(Order)


def run():
    for order in Order.objects.all():
        if isinstance(order, Priced):
            print(order.customer.name)
