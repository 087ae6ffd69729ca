# scope: relations across functions
from shop.models import Tag


def referrers(tag):
    return [str(customer.referrer) for customer in tag.customers.all()]


def run():
    tags = Tag.objects.prefetch_related("customers__referrer")
    return referrers(tags.get(name="Tag 0"))
