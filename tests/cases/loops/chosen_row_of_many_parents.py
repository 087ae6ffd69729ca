# scope: relations in one function
from shop.models import Customer, Tag


def run():
    chosen = Tag.objects.first()
    for customer in Customer.objects.prefetch_related("tags"):
        for tag in customer.tags.all():
            if tag == chosen:
                print(tag.customers.count())
