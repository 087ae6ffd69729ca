# scope: relations in one function
from shop.models import Order


def names(full):
    if full:
        orders = list(Order.objects.select_related("customer"))
    else:
        orders = list(Order.objects.all())
    return [order.customer.name if full else order.number for order in orders]


def run():
    return names(True), names(False)
