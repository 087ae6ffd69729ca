# scope: queries
from shop.models import Customer, Order


def split(keys, size):
    parts = []
    while keys:
        parts.append(keys[:size])
        keys = keys[size:]
    return parts


def run():
    wanted = []
    for order in Order.objects.all():
        wanted.append(order.pk)
    for part in split(wanted, 1000):
        print(len(Customer.objects.filter(orders__pk__in=part)))
