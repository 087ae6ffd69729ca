# scope: queries
from shop.models import Order


def totals(keys):
    found = []
    for key in keys:
        found.append(Order.objects.get(pk=key).total)
    return found


def run():
    first, last = Order.objects.first(), Order.objects.last()
    return totals([first.pk, last.pk])
