# scope: relations across functions
import sys

from shop.models import Customer, Tag


class Page:
    def __init__(self, tag):
        self.customers = Customer.objects.filter(tags=tag).select_related("referrer")


def referrers(thing):
    if not isinstance(thing, Tag):
        print("a page")
    return [str(customer.referrer) for customer in thing.customers.exclude(name="")]


def run():
    shown = getattr(sys.modules[__name__], f"{'referrer'}s")
    return shown(Page(Tag.objects.get(name="Tag 0")))
