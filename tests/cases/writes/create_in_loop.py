# scope: writes
from shop.models import Customer, Tag


def run():
    for customer in Customer.objects.all():
        Tag.objects.create(name=customer.name)
