# scope: relations across functions
from shop.models import Order


def line(order, prefix=""):
    return prefix or order.customer.name


def run():
    return [line(order, "No. ") for order in Order.objects.all()]
