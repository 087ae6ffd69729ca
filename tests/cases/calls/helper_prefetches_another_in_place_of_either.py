# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Customer


def chosen(name):
    if name:
        return Customer.objects.filter(name=name)
    return Customer.objects.order_by("name")


def prefetch_for_report(customers):
    prefetch_related_objects(customers, "tags")
    return customers


def run():
    customers = chosen(None)
    return [customer.region for customer in prefetch_for_report(customers)]
