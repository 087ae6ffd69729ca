# scope: relations across functions
from shop.models import Tag


def referrers(thing):
    customers = thing.customers.exclude(name="") if isinstance(thing, Tag) else []
    return [str(customer.referrer) for customer in customers]


def run():
    shown = [*Tag.objects.filter(name="Tag 0"), "nothing"]
    return list(map(referrers, shown))
