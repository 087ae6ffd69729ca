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
    def __init__(self, tag, rows=None):
        self.tag = tag
        if rows is not None:
            self.tag = Draft(rows)

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


def described(report):
    return report.referrers()


def run():
    loaded = Order.objects.select_related("customer__referrer")
    report = Report(Tag.objects.get(name="Tag 0"), [order.customer for order in loaded])
    return json.dumps(report, default=described)
