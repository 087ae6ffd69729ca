# scope: relations across functions
from shop.models import Order


def line(order, prefix=""):
    if prefix != "":
        return f"{prefix} {order.customer.name}"
    return order.number


def run():
    return [line(order) for order in Order.objects.all()]
