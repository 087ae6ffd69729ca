# scope: relations across functions
from django.db.models import Count
from shop.models import Customer


def run():
    customers = Customer.objects.annotate(tag_count=Count("tags")).alias(tag_names=Count("tags"))
    return [(customer.tag_count, customer.tag_names) for customer in customers]
