# scope: relations across functions
from shop.models import Customer


def label(thing):
    if isinstance(thing, Customer):
        return thing.name
    return thing.customer.name


def run():
    return [label(customer) for customer in Customer.objects.all()]
