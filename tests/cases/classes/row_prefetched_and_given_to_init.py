# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag):
        self.tag = tag

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.all()]


def described(report):
    return report.referrers()


def run():
    tag = Tag.objects.prefetch_related("customers__referrer").get(name="Tag 0")
    return json.dumps(Report(tag), default=described)
