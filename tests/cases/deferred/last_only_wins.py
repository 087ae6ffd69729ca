# scope: deferred fields
from shop.models import Customer


def run():
    for customer in Customer.objects.only("email").only("name"):
        print(customer.name, customer.email)
