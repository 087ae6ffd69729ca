# scope: relations across functions
from shop.models import Order


def note(orders):
    known = Order.objects.keyed([order.pk for order in orders])
    for order in orders:
        order.known = known.get(order.pk)


def run():
    orders = list(Order.objects.all())
    note(orders)
    return [order.customer.name for order in orders]
