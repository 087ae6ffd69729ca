# scope: relations in one function
from contextlib import suppress

from shop.models import Order


def run():
    with suppress(ValueError):
        for order in Order.objects.select_related("customer", "created_by"):
            print(order.customer.name, order.created_by.email)
