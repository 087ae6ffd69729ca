# scope: queries
from shop.models import Customer, Tag


def run():
    for name in list(Customer.objects.values_list("name", flat=True)):
        Tag.objects.get_or_create(name=name)
