# scope: relations across functions
from shop.models import Tag


def referrers(tag, depth=1):
    found = [str(customer.referrer) for customer in tag.customers.exclude(name="")]
    return found + again(tag, depth) if depth else found


def again(tag, depth):
    return referrers(tag, depth - 1)


def run():
    return referrers(Tag.objects.get(name="Tag 0"))
