# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("tags"):
        print(customer.name, ", ".join(customer.tags.values_list("name", flat=True)))
