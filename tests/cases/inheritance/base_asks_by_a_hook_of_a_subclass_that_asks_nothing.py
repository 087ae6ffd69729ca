# scope: queries
from shop.models import Order, Tag


class Lookup:
    def found(self):
        return [self.one(tag) for tag in Tag.objects.all()]

    def one(self, tag):
        return Order.objects.filter(number=tag.name).count() if self.asks else 0


class NoLookup(Lookup):
    asks = False

    def one(self, tag):
        return len(tag.name)


def run():
    return NoLookup().found()
