# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.prefetch_related("orders").prefetch_related(None)
    for customer in customers.prefetch_related("tags"):
        print([tag.name for tag in customer.tags.all()])
