# scope: relations across functions
from shop.models import Tag


def referrers(thing):
    if not isinstance(thing, Tag):
        raise TypeError(thing)
    return [str(customer.referrer) for customer in thing.customers.exclude(name="")]


def run():
    return list(map(referrers, [*Tag.objects.filter(name="Tag 0")]))
