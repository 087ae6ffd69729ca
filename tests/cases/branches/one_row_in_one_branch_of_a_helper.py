# scope: relations across functions
from shop.models import Order


def _chosen(number):
    if number:
        return Order.objects.filter(pk=number)
    return Order.objects.all()


def run(number=None):
    return [order.customer.name for order in _chosen(number)]
