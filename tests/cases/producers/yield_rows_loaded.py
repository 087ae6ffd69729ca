# scope: relations across functions
from shop.models import Order


def open_orders():
    for order in Order.objects.filter(status=Order.Status.OPEN).select_related("customer"):
        yield order


def run():
    for order in open_orders():
        print(order.customer.name)
