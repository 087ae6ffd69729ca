# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag):
        self.tag = tag


class ReferrerReport(Report):
    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


class CountReport(Report):
    def referrers(self):
        return self.tag.customers.count()


def described(report):
    return report.referrers()


def run():
    tag = Tag.objects.get(name="Tag 0")
    return json.dumps([ReferrerReport(tag), CountReport(tag)], default=described)
