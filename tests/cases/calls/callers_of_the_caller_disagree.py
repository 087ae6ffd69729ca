# scope: relations across functions
from shop.models import Order, Tag


class Draft:
    """What a form holds before it is saved."""

    def __init__(self, rows):
        self.rows = rows

    @property
    def customers(self):
        return self

    def exclude(self, name):
        return [row for row in self.rows if row.name != name]


def customers_of(tag):
    return tag.customers.exclude(name="")


def referrers(tag):
    return [str(customer.referrer) for customer in customers_of(tag)]


def of_tag(pk):
    return referrers(Tag.objects.get(pk=pk))


def of_draft(draft):
    return referrers(draft)


def run():
    loaded = Order.objects.select_related("customer__referrer")
    return of_draft(Draft([order.customer for order in loaded]))
