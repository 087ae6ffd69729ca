# scope: relations across functions
from shop.models import Order


def names_of_buyers(status, keys=None):
    names = []
    if keys is not None:
        for key in keys:
            names.append(Order.objects.get(pk=key).customer.name)
    for order in Order.objects.filter(status=status).select_related("customer"):
        names.append(order.customer.name)
    return names


def run():
    return names_of_buyers(Order.Status.PAID), names_of_buyers(status=Order.Status.SENT)
