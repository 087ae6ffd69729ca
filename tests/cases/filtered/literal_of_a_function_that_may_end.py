# scope: relations across functions
from contextlib import suppress

from shop.models import Order


def title(order):
    with suppress(ValueError):
        return "numeric" if int(f"{order.pk}.5") else "numeric"


def run():
    names = []
    for order in Order.objects.all():
        if title(order) is None:
            names.append(order.customer.name)
    return names
