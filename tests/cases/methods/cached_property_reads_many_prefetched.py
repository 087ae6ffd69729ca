# scope: relations across functions
from shop.models import Customer


def run():
    customers = Customer.objects.prefetch_related("tags")
    return [(customer.name, customer.tag_names) for customer in customers]
