# scope: relations across functions
from typing import Protocol

from shop.models import Order


class Orders(Protocol):
    def newest(self): ...


class StoredOrders:
    def newest(self):
        return list(Order.objects.all())


class Letter:
    def __init__(self, orders: Orders):
        self.orders = orders

    def body(self):
        return ", ".join(order.customer.name for order in self.orders.newest())


def run():
    return Letter(StoredOrders()).body()
