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


DEFAULT = "number"
KINDS = {Order.Status.OPEN: Numbers, Order.Status.SENT: Customers}
COLUMNS = {"number": Numbers, "customer": Customers}


def run():
    orders = list(Order.objects.all())
    return (
        KINDS[Order.Status.OPEN].lines(orders),
        KINDS.get(Order.Status.OPEN).lines(orders),
        COLUMNS["number"].lines(orders),
        COLUMNS.get("number").lines(orders),
        COLUMNS[DEFAULT].lines(orders),
    )
