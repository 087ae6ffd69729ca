# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Tag


class Import:
    def handle(self, name):
        self.tag = Tag.objects.get(name=name)
        self.fill("customers__referrer")
        return self.load()

    def fill(self, *names):
        prefetch_related_objects([self.tag], *names)

    def load(self):
        return [str(customer.referrer) for customer in self.tag.customers.all()]


def run():
    return Import().handle("Tag 0")
