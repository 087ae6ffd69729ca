# scope: relations across functions
from shop.models import Customer


def with_names(customers):
    for customer in customers:
        customer.__dict__["region_name"] = "here"
    return customers


def run():
    for customer in with_names(Customer.objects.order_by("pk")):
        print(customer.region_name)
