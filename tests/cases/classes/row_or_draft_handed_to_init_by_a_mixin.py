# scope: relations across functions
import json

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


class Report:
    def __init__(self, tag):
        self.tag = tag

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


class Drafting:
    """Makes a draft of what the next class is given."""

    def __init__(self, rows):
        super().__init__(Draft(rows))


class DraftReport(Drafting, Report):
    pass


def described(report):
    return report.referrers()


def of_tag(pk):
    return json.dumps(Report(Tag.objects.get(pk=pk)), default=described)


def run():
    loaded = Order.objects.select_related("customer__referrer")
    return json.dumps(DraftReport([order.customer for order in loaded]), default=described)
