# scope: relations across functions
from shop.models import Order


def by_key(keys):
    return {order.pk: order for order in Order.objects.with_customer().filter(pk__in=keys)}


def names(keys):
    orders = by_key(keys)
    found = []
    for key in keys:
        if order := orders.get(key):
            found.append(order.customer.name)
    return found


def run():
    return names(list(Order.objects.values_list("pk", flat=True)))
