# scope: relations across functions
from django.db.models import Count
from shop.models import Customer


def with_tag_names():
    return Customer.objects.annotate(tag_names=Count("tags"))


def labels(customers):
    return [customer.tag_names for customer in customers]


def run():
    return labels(with_tag_names().order_by("name"))
