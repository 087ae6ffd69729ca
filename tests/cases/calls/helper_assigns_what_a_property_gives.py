# scope: relations across functions
from shop.models import Customer


def put_in(customers):
    for customer in customers:
        customer.tag_names = []


def run():
    customers = list(Customer.objects.order_by("name"))
    put_in(customers)
    return [customer.tag_names for customer in customers]
