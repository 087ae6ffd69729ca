# scope: writes
from shop.models import Customer, Tag


def run():
    tags = list(Tag.objects.all())
    for customer in Customer.objects.all():
        customer.tags.set(tags)
