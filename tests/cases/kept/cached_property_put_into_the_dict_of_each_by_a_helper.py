# scope: relations across functions
from shop.models import Customer


def add_names(customers):
    by_key = {customer.pk: customer for customer in customers}
    for key in by_key:
        by_key[key].__dict__["tag_names"] = ["new"]


def run():
    customers = list(Customer.objects.order_by("pk"))
    add_names(customers)
    for customer in customers:
        print(customer.tag_names)
