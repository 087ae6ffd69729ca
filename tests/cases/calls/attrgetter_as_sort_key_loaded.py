# scope: relations in one function
from operator import attrgetter

from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    return sorted(orders, key=attrgetter("customer.name", "number"))
