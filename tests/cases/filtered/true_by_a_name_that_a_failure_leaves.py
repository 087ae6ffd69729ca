# scope: relations across functions
from contextlib import suppress

from shop.models import Customer


def label(customer):
    if customer.name:
        return customer.name
    return f"No. {customer.pk}"


def run():
    names, known = [], {}
    for customer in Customer.objects.exclude(region=None):
        text = ""
        with suppress(KeyError):
            text = known[customer.pk] + label(customer)
        if not text:
            names.append(customer.region.name)
    return names
