# scope: relations across functions
from shop.models import Order


def label(order):
    is_saved = bool(order.pk)
    return "saved" if is_saved else order.customer.name


def copied(order):
    order.pk = None
    return label(order)


def run():
    return [copied(order) for order in Order.objects.all()]
