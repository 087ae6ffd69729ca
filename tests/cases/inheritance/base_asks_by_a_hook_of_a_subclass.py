# scope: queries
from shop.models import Order, Tag


class Lookup:
    def found(self):
        return [self.one(tag) for tag in Tag.objects.all()]

    def one(self, tag):
        raise NotImplementedError


class OrderLookup(Lookup):
    def one(self, tag):
        return Order.objects.filter(number=tag.name).count()


def run():
    return OrderLookup().found()
