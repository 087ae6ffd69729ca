# scope: relations across functions
from shop.models import Order


def label(order, zone=None):
    return str(zone or order.customer.name)


def run():
    return [label(o) for o in Order.objects.all()]
