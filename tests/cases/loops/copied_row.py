# scope: relations in one function
from copy import copy

from shop.models import Order


def run():
    for order in Order.objects.all():
        other = copy(order)
        print(other.customer.name)
