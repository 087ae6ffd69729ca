# scope: relations across functions
from shop.models import Order


def line(order, short=False):
    if short:
        return order.number
    return f"{order.number} {order.customer.name}"


def run():
    return [line(order) for order in Order.objects.all()]
