# scope: writes
import json

from shop.models import Tag


def add(body):
    for name in json.loads(body):
        Tag.objects.create(name=name)


def run():
    add(json.dumps(list(Tag.objects.values_list("name", flat=True))))
