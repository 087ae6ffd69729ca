# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag):
        self.tag = tag


class ReferrerReport(Report):
    def referrers(self):
        customers = self.tag.customers.exclude(name="").select_related("referrer")
        return [str(customer.referrer) for customer in customers]


def described(report):
    return report.referrers()


def run():
    return json.dumps(ReferrerReport(Tag.objects.get(name="Tag 0")), default=described)
