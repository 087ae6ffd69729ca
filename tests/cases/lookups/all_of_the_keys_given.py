# scope: queries
from shop.models import Order


def totals(keys: list[int]):
    orders = Order.objects.in_bulk(keys)
    return [orders[key].total for key in keys]


def run():
    return totals(list(Order.objects.values_list("pk", flat=True)))
