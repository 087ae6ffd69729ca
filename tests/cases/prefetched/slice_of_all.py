# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("tags"):
        print(list(customer.tags.all()[:2]))
