# scope: relations across functions
from shop.models import Order


class Base:
    def __init__(self):
        self.orders = list(Order.objects.all())


class Sheet(Base):
    def __init__(self):
        super().__init__()
        self.orders = list(Order.objects.select_related("customer"))

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet().names()
