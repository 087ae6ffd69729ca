# scope: writes
from copy import copy

from shop.models import Order


def run():
    for order in list(Order.objects.all()):
        other = copy(order)
        other.pk = None
        other.number = f"{order.number}-copy"
        other.save()
