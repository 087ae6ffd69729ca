# scope: relations in one function
from shop.models import Tag


def run():
    for tag in Tag.objects.prefetch_related("customers"):
        print(tag.name, [customer.name for customer in tag.customers.all()])
