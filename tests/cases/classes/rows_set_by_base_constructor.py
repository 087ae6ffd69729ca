# scope: relations across functions
from shop.models import Order


class Base:
    def __init__(self):
        self.orders = list(Order.objects.all())


class Sheet(Base):
    def __init__(self, title):
        super().__init__()
        self.title = title

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return Sheet("a").names()
