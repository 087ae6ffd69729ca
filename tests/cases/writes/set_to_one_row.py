# scope: writes
from shop.models import Customer, Tag


def run():
    customer = Customer.objects.get(name="Customer 0")
    customer.tags.set([tag for tag in Tag.objects.all() if tag.name])
