# scope: relations across functions
from shop.models import Tag


def referrers(tag):
    customers = tag.customers.exclude(name="").select_related("referrer")
    return [str(customer.referrer) for customer in customers]


def run():
    return referrers(Tag.objects.get(name="Tag 0"))
