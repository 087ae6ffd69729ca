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

    def draw(self, rows):
        self.tag = Draft(rows)

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


def described(report):
    return report.referrers()


def run():
    report = Report(Tag.objects.get(name="Tag 0"))
    loaded = Order.objects.select_related("customer__referrer")
    report.draw([order.customer for order in loaded])
    return json.dumps(report, default=described)
