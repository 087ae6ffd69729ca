# scope: relations across functions
from shop.models import Order


def label(order):
    is_saved = bool(order.pk)
    return "saved" if is_saved else order.customer.name


def run():
    return [label(order) for order in Order.objects.all()]
