# scope: relations across functions
from shop.models import Order


def note(orders):
    Order.objects.complete([order for order in orders])
    for order in orders:
        order.known = True


def run():
    orders = list(Order.objects.all())
    note(orders)
    return [order.customer.name for order in orders]
