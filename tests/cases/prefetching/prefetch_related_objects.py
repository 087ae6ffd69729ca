# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Customer


def run():
    customers = list(Customer.objects.order_by("name"))
    prefetch_related_objects(customers, "tags", "region")
    for customer in customers:
        print(customer.region, [tag.name for tag in customer.tags.all()])
