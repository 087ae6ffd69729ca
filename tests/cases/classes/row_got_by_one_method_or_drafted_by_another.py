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


class Import:
    def handle(self, name):
        self.tag = Tag.objects.get(name=name)

    def draft(self, rows):
        self.tag = Draft(rows)
        return self.load()

    def load(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


def run():
    loaded = Order.objects.select_related("customer__referrer")
    report = Import()
    report.handle("Tag 0")
    return report.draft([order.customer for order in loaded])
