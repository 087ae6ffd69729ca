# scope: deferred fields
from django.db.models import Count
from shop.models import Customer


def run():
    for customer in Customer.objects.only("name").annotate(n=Count("orders")):
        print(customer.name, customer.n)
