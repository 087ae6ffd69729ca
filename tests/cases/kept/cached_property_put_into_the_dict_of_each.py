# scope: relations across functions
from shop.models import Customer


def with_names(customers):
    for customer in customers:
        customer.__dict__["tag_names"] = [customer.name]
    return customers


def run():
    for customer in with_names(Customer.objects.order_by("pk")):
        print(customer.tag_names)
