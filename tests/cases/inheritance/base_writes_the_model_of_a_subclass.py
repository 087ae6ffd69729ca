# scope: writes
from shop.models import Category, Tag


class Copy:
    model = None

    def make(self):
        for tag in Tag.objects.all():
            self.model.objects.create(name=tag.name)


class CategoryCopy(Copy):
    model = Category


def run():
    CategoryCopy().make()
