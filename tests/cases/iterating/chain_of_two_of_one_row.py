# scope: relations in one function
from itertools import chain

from shop.models import Order


def run():
    order = Order.objects.first()
    lists = [order.items.all(), order.items.filter(quantity__gt=0)]
    return [item.quantity for item in chain.from_iterable(lists)]
