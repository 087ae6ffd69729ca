# scope: relations across functions
from shop.models import Customer, Tag


class Loaded:
    """A tag with its customers as a page shows them."""

    def __init__(self, tag):
        self.customers = Customer.objects.filter(tags=tag).select_related("referrer")


def customers_of(tag):
    return tag.customers.exclude(name="")


def referrers(tag):
    return [str(customer.referrer) for customer in customers_of(tag)]


def shown(tag):
    tag = Loaded(tag)
    return referrers(tag)


def run():
    return shown(Tag.objects.get(name="Tag 0"))
