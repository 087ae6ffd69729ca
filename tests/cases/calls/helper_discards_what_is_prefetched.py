# scope: relations across functions
from shop.models import Customer


def discard(customers):
    for customer in customers:
        customer._prefetched_objects_cache = {}


def run():
    customers = list(Customer.objects.order_by("name"))
    discard(customers)
    return [customer.region for customer in customers]
