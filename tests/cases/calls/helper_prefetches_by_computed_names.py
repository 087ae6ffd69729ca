# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Customer


def lookups():
    return ["tags", "region"]


def prefetch_for_report(customers):
    prefetch_related_objects(customers, *lookups())


def run():
    customers = list(Customer.objects.order_by("name"))
    prefetch_for_report(customers)
    return [(customer.region, len(customer.tags.all())) for customer in customers]
