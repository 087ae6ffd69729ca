# scope: relations across functions
from shop.models import Customer


def run():
    customers = Customer.objects.order_by("pk")
    for customer in customers:
        customer.tag_names = [customer.name]
    for customer in customers:
        print(customer.tag_names)
