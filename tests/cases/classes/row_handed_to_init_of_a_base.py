# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag, title=""):
        self.tag = tag
        self.title = title

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


class TitledReport(Report):
    def __init__(self, tag):
        super().__init__(tag, f"Referrers of {tag}")


def described(report):
    return report.referrers()


def run():
    return json.dumps(TitledReport(Tag.objects.get(name="Tag 0")), default=described)
