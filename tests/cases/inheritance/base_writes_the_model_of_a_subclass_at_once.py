# scope: writes
from shop.models import Category, Tag


class Copy:
    model = None

    def make(self):
        rows = [self.model(name=tag.name) for tag in Tag.objects.all()]
        self.model.objects.bulk_create(rows)


class CategoryCopy(Copy):
    model = Category


def run():
    CategoryCopy().make()
