# scope: relations across functions
from shop.models import Order


def names(orders):
    return [order.customer.name for order in orders]


def run(number="none"):
    try:
        return int(number)
    except ValueError:
        return names(Order.objects.all())
