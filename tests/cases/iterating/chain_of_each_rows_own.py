# scope: relations in one function
from itertools import chain

from shop.models import Order


def run():
    return len(list(chain.from_iterable(order.items.all() for order in Order.objects.all())))
