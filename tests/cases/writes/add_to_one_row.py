# scope: writes
from shop.models import Customer, Tag


def run():
    customer = Customer.objects.get(name="Customer 0")
    for tag in Tag.objects.all():
        customer.tags.add(tag)
