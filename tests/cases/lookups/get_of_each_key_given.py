# scope: queries
from shop.models import Order


def totals(keys):
    found = []
    for key in keys:
        found.append(Order.objects.get(pk=key).total)
    return found


def run():
    keys = Order.objects.values_list("pk", flat=True)
    return totals(list(keys))
