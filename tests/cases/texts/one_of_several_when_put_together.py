# scope: relations across functions
from shop.models import Order


def line(order, kind):
    if kind in ("long", "longer"):
        return order.customer.name
    return order.number


def run():
    kind = "{}er".format("long")
    return [line(order, kind) for order in Order.objects.all()]
