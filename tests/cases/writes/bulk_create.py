# scope: writes
from shop.models import Customer, Tag


def run():
    Tag.objects.bulk_create([Tag(name=customer.name) for customer in Customer.objects.all()])
