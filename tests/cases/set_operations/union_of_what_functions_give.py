# scope: relations across functions
from shop.models import Order


def run():
    print([order.customer.name for order in cheap()])
    print([order.customer.name for order in cheap().union(urgent())])


def cheap():
    return Order.objects.filter(total__lt=20)


def urgent():
    return Order.objects.filter(priority=True)
