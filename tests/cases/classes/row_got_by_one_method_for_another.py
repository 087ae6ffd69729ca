# scope: relations across functions
from shop.models import Tag


class Import:
    def handle(self, name):
        self.tag = Tag.objects.get(name=name)
        self.names = []
        self.load()
        return self.names

    def load(self):
        for customer in self.tag.customers.all():
            self.names.append(str(customer.referrer))


def run():
    return Import().handle("Tag 0")
