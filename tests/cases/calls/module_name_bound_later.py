# scope: relations across functions
from shop.models import Order

_verbose = None


def is_verbose():
    global _verbose
    if _verbose is None:
        _verbose = True
    return _verbose


def run():
    for order in Order.objects.all():
        if is_verbose():
            print(order.customer.name)
