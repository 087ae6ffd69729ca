# scope: relations across functions
from shop.models import Order


def buyer(order):
    return order.customer


def run():
    for order in Order.objects.select_related("customer"):
        print(buyer(order).region)
