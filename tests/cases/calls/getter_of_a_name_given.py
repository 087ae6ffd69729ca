# scope: relations in one function
from operator import attrgetter

from shop.models import Order


def by(field):
    return sorted(Order.objects.all(), key=attrgetter(field))


def run():
    return by("number")
