# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("tags"):
        for tag in customer.tags.all():
            print([other.name for other in tag.customers.all()])
