# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.prefetch_related("tags").order_by("name")
    for customer in customers.prefetch_related(None):
        print([tag.name for tag in customer.tags.all()])
