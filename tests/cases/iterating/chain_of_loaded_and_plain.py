# scope: relations in one function
from itertools import chain

from shop.models import Customer


def run():
    loaded = Customer.objects.prefetch_related("orders").filter(region__isnull=False)
    for customer in chain(loaded, Customer.objects.filter(region=None)):
        for order in customer.orders.all():
            print(order.number)
