# scope: relations in one function
from shop.models import Customer


def run():
    found = []
    for customer in Customer.objects.prefetch_related("orders"):
        found += customer.orders.all()
    print([order.number for order in found])
