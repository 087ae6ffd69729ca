# scope: writes
import json

from shop.models import Tag


def add(body):
    Tag.objects.bulk_create(Tag(name=name) for name in json.loads(body))


def run():
    add(json.dumps(list(Tag.objects.values_list("name", flat=True))))
