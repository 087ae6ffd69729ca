# scope: relations across functions
from shop.models import Order


def label(order, zone=None):
    return str(order.created_by or zone or order.customer.name)


def run(zone=None):
    return [zone or o.customer.name for o in Order.objects.all()]
