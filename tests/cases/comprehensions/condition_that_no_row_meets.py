# scope: relations across functions
from shop.models import Order

OPEN = {Order.Status.OPEN}


def is_open(order):
    return order.status in OPEN


def run():
    orders = list(Order.objects.filter(status__in=[Order.Status.PAID, Order.Status.SENT]))
    open_orders = [order.customer.name for order in orders if order.status == "open"]
    open_orders += [order.customer.name for order in orders if is_open(order)]
    by_name = {order.customer.name: order for order in orders if order.status in OPEN}
    return open_orders, by_name, sum(len(order.customer.name) for order in orders if is_open(order))
