# scope: relations across functions
from shop.models import Order


def lines_of_orders(short=False):
    orders = Order.objects.all()
    if short:
        return [order.number for order in orders]
    return [order.customer.name for order in orders]


def run():
    return lines_of_orders(short=True), lines_of_orders(True)
