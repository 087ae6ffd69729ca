# scope: relations across functions
from shop.models import Customer


def run():
    customers = Customer.objects.order_by("pk")
    for customer in customers:
        customer.tag_names = [customer.name]
    for customer in customers.filter(balance__gte=0):
        print(customer.tag_names)
