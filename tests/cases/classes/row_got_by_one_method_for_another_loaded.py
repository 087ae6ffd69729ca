# scope: relations across functions
from shop.models import Tag


class Import:
    def handle(self, name):
        self.tag = Tag.objects.get(name=name)
        return self.load()

    def load(self):
        customers = self.tag.customers.select_related("referrer")
        return [str(customer.referrer) for customer in customers]


def run():
    return Import().handle("Tag 0")
