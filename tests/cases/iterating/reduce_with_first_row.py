# scope: relations in one function
from functools import reduce

from shop.models import Order


def run():
    orders = Order.objects.order_by("pk")
    return reduce(lambda first, order: first if first.customer_id else order, orders)
