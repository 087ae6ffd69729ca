# scope: relations across functions
import sys

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
    shown = getattr(sys.modules[__name__], f"{'referrer'}s")
    return shown(Tag.objects.get(name="Tag 0"))
