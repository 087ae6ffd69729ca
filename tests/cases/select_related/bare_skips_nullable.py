# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.select_related():
        print(customer.name, customer.region)
