# scope: relations across functions
import json

from shop.models import Tag


class Report:
    def __init__(self, tag, title=""):
        self.tag = tag
        self.title = title

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


class CachedReport(Report):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.cached = {}


def described(report):
    return report.referrers()


def run():
    tag = Tag.objects.get(name="Tag 0")
    return json.dumps(CachedReport(tag, title="Referrers"), default=described)
