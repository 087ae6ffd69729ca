# scope: deferred fields
from shop.models import Customer


def run():
    for customer in Customer.objects.only("name"):
        customer.balance = 0
        print(customer.name, customer.balance)
