# scope: relations in one function
import copy

from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print([order.number for order in copy.deepcopy(customer.orders.all())])
