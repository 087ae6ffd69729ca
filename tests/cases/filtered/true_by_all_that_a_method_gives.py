# scope: relations across functions
from shop.models import Customer


def label(customer):
    if customer.name:
        return customer.name
    else:
        return f"No. {customer.pk}"


def run():
    Customer.objects.update(name="")
    return [
        label(customer) or customer.region.name
        for customer in Customer.objects.exclude(region=None)
    ]
