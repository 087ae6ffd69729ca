# scope: relations across functions
from shop.models import Customer


def label(customer):
    if customer.name:
        return customer.name
    elif customer.email:
        return f"<{customer.email}>"


def run():
    Customer.objects.update(name="", email="")
    return [
        label(customer) or customer.region.name
        for customer in Customer.objects.exclude(region=None)
    ]
