# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.in_bulk()
    keys = list(orders)
    found = []
    for _ in Order.objects.all():
        found.append(orders[keys.pop()].customer.name)
    return found
