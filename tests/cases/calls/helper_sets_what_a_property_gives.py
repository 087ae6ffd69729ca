# scope: relations across functions
from shop.models import Customer


def name_tags(customers):
    for customer in customers:
        customer.tag_names = []


def run():
    customers = list(Customer.objects.all())
    name_tags(customers)
    return [customer.tag_names for customer in customers]
