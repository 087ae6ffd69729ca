# scope: deferred fields
from shop.models import Customer


def contact(customer):
    return f"{customer.name} <{customer.email}>"


def run():
    return [contact(customer) for customer in Customer.objects.only("name")]
