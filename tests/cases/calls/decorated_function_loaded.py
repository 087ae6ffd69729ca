# scope: relations across functions
from functools import lru_cache

from shop.models import Order


@lru_cache
def orders_of_interest():
    return Order.objects.select_related("customer")


def run():
    return [order.customer.name for order in orders_of_interest()]
