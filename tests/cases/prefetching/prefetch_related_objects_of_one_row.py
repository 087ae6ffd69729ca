# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Tag

LOOKUPS = ["customers__region", "customers__tags"]


def run():
    tag = Tag.objects.get(name="Tag 0")
    prefetch_related_objects([tag], *LOOKUPS)
    return [(customer.region, len(customer.tags.all())) for customer in tag.customers.all()]
