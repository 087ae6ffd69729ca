# scope: relations across functions
from shop.models import Order


def buyers_by_keys(status, keys=None):
    names = []
    if keys is not None:
        for order in Order.objects.filter(pk__in=keys):
            names.append(order.customer.name)
    for order in Order.objects.filter(status=status).select_related("customer"):
        names.append(order.customer.name)
    return names


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    return buyers_by_keys(Order.Status.PAID), buyers_by_keys(Order.Status.PAID, keys)
