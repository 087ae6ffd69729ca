# scope: relations in one function
from shop.models import Tag


def run():
    for tag in Tag.objects.all():
        print(tag.name, [customer.name for customer in tag.customers.all()])
