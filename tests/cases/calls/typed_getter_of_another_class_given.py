# scope: relations across functions
from typing import TypeVar

from shop.models import Customer, Tag

MT = TypeVar("MT")


class Tags(list):
    def all(self):
        return self


class Shown:
    objects = {}

    def __init__(self):
        self.customer_set = Tags(Tag.objects.all())


def get(name: str, model: type[MT], other: type | None = None) -> MT:
    return model.__dict__["objects"].get(name) or model()


def run():
    return [tag.name for tag in get("Shown", Shown, Customer).customer_set.all()]
