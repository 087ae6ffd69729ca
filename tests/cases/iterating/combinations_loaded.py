# scope: relations in one function
from itertools import combinations

from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    return [one.customer == other.customer for one, other in combinations(orders, 2)]
