# scope: queries
from shop.models import Customer, Tag


def run():
    made = Tag.objects.bulk_create([Tag(name=each.name) for each in Customer.objects.all()])
    return [Customer.objects.filter(name=tag.name).count() for tag in made]
