# scope: relations across functions
from shop.models import Tag


class Report:
    tag = None

    def __init__(self, name):
        self.tag = Tag.objects.filter(name=name).first()

    def referrers(self):
        return [str(customer.referrer) for customer in self.tag.customers.exclude(name="")]


def run():
    return Report("Tag 0").referrers()
