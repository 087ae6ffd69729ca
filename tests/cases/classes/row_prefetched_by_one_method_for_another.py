# scope: relations across functions
from shop.models import Tag


class Import:
    def handle(self, name):
        self.tag = Tag.objects.prefetch_related("customers__referrer").get(name=name)
        return self.load()

    def load(self):
        return [str(customer.referrer) for customer in self.tag.customers.all()]


def run():
    return Import().handle("Tag 0")
