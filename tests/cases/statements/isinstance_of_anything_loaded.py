# scope: relations across functions
from shop.models import Customer, Tag


def referrers(thing):
    if isinstance(thing, Tag):
        customers = thing.customers.exclude(name="").select_related("referrer")
        return [str(customer.referrer) for customer in customers]
    return [thing.name]


def run():
    shown = [*Tag.objects.filter(name="Tag 0"), *Customer.objects.filter(name="")]
    return list(map(referrers, shown))
