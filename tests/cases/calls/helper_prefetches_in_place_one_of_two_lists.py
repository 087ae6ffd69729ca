# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Customer


def chosen(name):
    customers = list(Customer.objects.order_by("name"))
    if name:
        prefetch_related_objects(customers, "region")
    return customers


def run():
    return [customer.region for customer in chosen(None)]
