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


class CountReport(Report):
    def referrers(self):
        return self.tag.customers.count()


class DraftReport(Report):
    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


def described(report):
    return report.referrers()


def of_tag(pk):
    return json.dumps(CountReport(Tag.objects.get(pk=pk)), default=described)


def run():
    loaded = Order.objects.select_related("customer__referrer")
    kinds = {kind.__name__: kind for kind in Report.__subclasses__()}
    report = kinds["DraftReport"](Draft([order.customer for order in loaded]))
    return json.dumps(report, default=described)
