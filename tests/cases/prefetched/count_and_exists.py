# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        if customer.orders.exists():
            print(customer.name, customer.orders.count())
