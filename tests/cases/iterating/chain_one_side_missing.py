# scope: relations in one function
from itertools import chain

from shop.models import Order


def run():
    open_orders = Order.objects.filter(total__gt=5).select_related("customer")
    other_orders = Order.objects.filter(total__lte=5)
    for order in chain(open_orders, other_orders):
        print(order.customer.name)
