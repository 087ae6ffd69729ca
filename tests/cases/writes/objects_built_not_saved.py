# scope: writes
from shop.models import Customer, Tag


def run():
    return [Tag(name=customer.name) for customer in Customer.objects.all()]
