# scope: writes
from shop.models import Category, Tag


class Copy:
    model = None

    def make(self):
        for tag in Tag.objects.all():
            self.one(tag)

    def one(self, tag):
        self.model.objects.create(name=tag.name)


class CategoryCopy(Copy):
    model = Category

    def __init__(self):
        self.rows = []

    def make(self):
        super().make()
        self.model.objects.bulk_create(self.rows)

    def one(self, tag):
        self.rows.append(self.model(name=tag.name))


def run():
    CategoryCopy().make()
