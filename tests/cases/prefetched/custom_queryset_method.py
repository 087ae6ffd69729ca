# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print(customer.name, len(customer.orders.open()))
