# scope: relations across functions
from operator import attrgetter

from shop.models import Order


def run():
    return list(map(attrgetter("customer_name"), Order.objects.all()))
