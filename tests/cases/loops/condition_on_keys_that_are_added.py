# scope: relations in one function
from shop.models import Order

PARTS = {"number": 1}


def add(name):
    PARTS[name] = 2


def run():
    add("customer")
    names = []
    for order in Order.objects.all():
        for part in PARTS:
            if part == "customer":
                names.append(order.customer.name)
    return names
