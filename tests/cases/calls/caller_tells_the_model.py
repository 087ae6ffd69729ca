# scope: relations across functions
from shop.models import Tag


def referrers(tag):
    return [str(customer.referrer) for customer in tag.customers.exclude(name="")]


def run():
    return referrers(Tag.objects.get(name="Tag 0"))
