# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        if customer.orders.all():
            print(customer.name, len(customer.orders.all()))
