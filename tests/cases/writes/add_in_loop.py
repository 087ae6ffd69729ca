# scope: writes
from shop.models import Customer, Tag


def run():
    vip = Tag.objects.create(name="vip")
    for customer in Customer.objects.all():
        customer.tags.add(vip)
