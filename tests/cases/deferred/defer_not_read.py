# scope: deferred fields
from shop.models import Customer


def run():
    for customer in Customer.objects.defer("preferences"):
        print(customer.name, customer.email)
