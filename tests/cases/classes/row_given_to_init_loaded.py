# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag, title):
        self.tag = tag
        self.title = title

    @property
    def customers(self):
        return self.tag.customers.select_related("referrer")

    def referrers(self):
        return [str(customer.referrer) for customer in self.customers]


def described(report):
    return report.referrers()


def run():
    tag = Tag.objects.get(name="Tag 0")
    return json.dumps(Report(tag, "Who sends them"), default=described)
