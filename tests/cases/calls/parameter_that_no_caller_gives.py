# scope: relations across functions
from shop.models import Order


def buyers_by_status(status, keys=None):
    names = []
    if keys is not None:
        for key in keys:
            names.append(Order.objects.get(pk=key).customer.name)
    for order in Order.objects.filter(status=status).select_related("customer"):
        names.append(order.customer.name)
    return names


def run():
    return buyers_by_status(Order.Status.PAID), buyers_by_status(status=Order.Status.SENT)
