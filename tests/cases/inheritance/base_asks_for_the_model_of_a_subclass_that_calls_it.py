# scope: queries
from shop.models import Order, Tag


class Lookup:
    def found(self):
        return [self.model.objects.filter(number=tag.name).exists() for tag in Tag.objects.all()]


class OrderLookup(Lookup):
    model = Order

    def found(self):
        return [*super().found(), True]


def run():
    return OrderLookup().found()
