# scope: writes
from shop.models import Tag


def run():
    tag = Tag.objects.get(name="Tag 0")
    tag.customers.remove(*tag.customers.all())
