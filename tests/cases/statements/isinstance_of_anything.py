# scope: relations across functions
from shop.models import Customer, Tag


def referrers(thing):
    if isinstance(thing, Tag):
        return [str(customer.referrer) for customer in thing.customers.exclude(name="")]
    return [thing.name]


def run():
    shown = [*Tag.objects.filter(name="Tag 0"), *Customer.objects.filter(name="")]
    return list(map(referrers, shown))
