# scope: relations across functions
from shop.models import Customer, Tag


class Page:
    """A tag with its customers as a page shows them."""

    def __init__(self, tag):
        self.customers = Customer.objects.filter(tags=tag).select_related("referrer")


def referrers(thing):
    if isinstance(thing, Tag):
        thing = Page(thing)
    return [str(customer.referrer) for customer in thing.customers.exclude(name="")]


def run():
    return list(map(referrers, [*Tag.objects.filter(name="Tag 0")]))
