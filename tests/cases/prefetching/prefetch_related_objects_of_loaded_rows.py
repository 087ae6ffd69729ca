# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Customer


def run():
    found = []
    for customer in Customer.objects.prefetch_related("orders__items").order_by("pk"):
        prefetch_related_objects([customer], "orders__items")
        found += [len(order.items.all()) for order in customer.orders.all()]
    return found
