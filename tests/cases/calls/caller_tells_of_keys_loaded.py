# scope: relations across functions
from shop.models import Order


def names(keys):
    orders = Order.objects.select_related("customer").in_bulk(keys)
    return [orders[key].customer.name for key in keys]


def run():
    return names(list(Order.objects.values_list("pk", flat=True)))
