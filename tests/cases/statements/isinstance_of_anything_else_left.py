# scope: relations across functions
import sys

from shop.models import Tag


def referrers(thing):
    if not isinstance(thing, Tag):
        return []
    return [str(customer.referrer) for customer in thing.customers.exclude(name="")]


def run():
    shown = getattr(sys.modules[__name__], f"{'referrer'}s")
    return shown(Tag.objects.get(name="Tag 0"))
