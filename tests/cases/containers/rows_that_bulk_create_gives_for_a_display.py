# scope: queries
from shop.models import Customer, Tag


def run():
    made = Tag.objects.bulk_create([Tag(name="new"), Tag(name="old")])
    return [Customer.objects.filter(name=tag.name).count() for tag in made]
