# scope: queries
from shop.models import Order, Tag


class Lookup:
    model = None

    def found(self):
        return [self.model.objects.filter(number=tag.name).exists() for tag in Tag.objects.all()]


class OrderLookup(Lookup):
    model = Order


def run():
    return OrderLookup().found()
