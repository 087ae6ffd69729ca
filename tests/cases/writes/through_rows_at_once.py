# scope: writes
from shop.models import Customer, Tag


def run():
    tag = Tag.objects.create(name="all")
    link = Customer.tags.through
    link.objects.bulk_create([link(customer=c, tag=tag) for c in Customer.objects.all()])
