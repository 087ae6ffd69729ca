# scope: relations across functions
from shop.models import Order


def show(**options):
    options = {"orders": Order.objects.all(), "title": "Orders"} | options
    return [order.customer.name for order in options["orders"]]


def run():
    return show(orders=Order.objects.select_related("customer"))
