# scope: relations across functions
from shop.models import Customer


def address(customer):
    if not customer.email:
        customer.email = f"{customer.region.name}@example.com"
        customer.save(update_fields=["email"])
    return customer.email


def run():
    return [address(customer) for customer in Customer.objects.all()]
