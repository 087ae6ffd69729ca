# scope: relations across functions
from shop.models import Order


class Numbers:
    @staticmethod
    def lines(orders):
        return [order.number for order in orders]


class Customers:
    @staticmethod
    def lines(orders):
        return [order.customer.name for order in orders]


KINDS = {Order.Status.OPEN: Numbers, Order.Status.SENT: Customers}


def report(text):
    kind = Order.Status(text)
    orders = list(Order.objects.all())
    return KINDS[kind].lines(orders)


def run():
    return report("sent")
