# scope: relations across functions
from shop.models import Customer

WAITING = []


def count(orders):
    return orders.count()


def start(job, *rest):
    if WAITING is None:
        return job(*rest)
    return WAITING.append((job, rest))


def run():
    for customer in Customer.objects.all():
        start(count, customer.orders.all())
