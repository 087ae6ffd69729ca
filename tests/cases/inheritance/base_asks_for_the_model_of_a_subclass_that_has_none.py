# scope: queries
from shop.models import Tag


class Lookup:
    model = None

    def found(self):
        if self.model is None:
            return []
        return [self.model.objects.filter(number=tag.name).exists() for tag in Tag.objects.all()]


class NoLookup(Lookup):
    model = None


def run():
    return NoLookup().found()
