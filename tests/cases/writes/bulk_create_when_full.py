# scope: writes
from shop.models import Customer, Tag


def run():
    tags = []
    for customer in Customer.objects.all():
        tags.append(Tag(name=customer.name))
        if len(tags) > 1000:
            Tag.objects.bulk_create(tags)
            tags = []
    Tag.objects.bulk_create(tags)
