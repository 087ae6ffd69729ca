# scope: relations in one function
from operator import attrgetter

from shop.models import Order


def run():
    return sorted(Order.objects.all(), key=attrgetter("customer.name"))
