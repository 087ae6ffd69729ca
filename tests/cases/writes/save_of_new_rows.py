# scope: writes
from shop.models import Customer, Tag


def run():
    for customer in Customer.objects.all():
        tag = Tag(name=customer.name)
        tag.save()
