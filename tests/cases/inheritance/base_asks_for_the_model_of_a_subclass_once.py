# scope: queries
from shop.models import Order, Tag


class Lookup:
    model = None

    def found(self):
        numbers = set(self.model.objects.values_list("number", flat=True))
        return [tag.name in numbers for tag in Tag.objects.all()]


class OrderLookup(Lookup):
    model = Order


def run():
    return OrderLookup().found()
