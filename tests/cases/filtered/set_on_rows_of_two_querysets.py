# scope: relations in one function
from itertools import chain

from shop.models import Order


def run():
    opened = Order.objects.filter(status="open")
    paid = Order.objects.filter(status="paid").select_related("customer")
    names = []
    for order in chain(opened, paid):
        if order.status == "open":
            order.status = "paid"
        if order.status == "paid":
            names.append(order.customer.name)
    return names
