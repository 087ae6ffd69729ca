# scope: relations across functions
from shop.models import Customer, Tag


class Page:
    """A tag with its customers as a page shows them."""

    def __init__(self, tag):
        self.customers = Customer.objects.filter(tags=tag).select_related("referrer")


def is_empty(thing):
    return isinstance(thing, Tag) and not thing.customers.exists()


def referrers(thing):
    if is_empty(thing) or isinstance(thing, Tag) and not thing.name:
        return []
    return [str(customer.referrer) for customer in thing.customers.exclude(name="")]


def run():
    return referrers(Page(Tag.objects.get(name="Tag 0")))
