# scope: relations in one function
from itertools import chain

from shop.models import Customer


def run():
    customers = Customer.objects.prefetch_related("orders")
    for customer in chain(customers.filter(region__isnull=False), customers.filter(region=None)):
        for order in customer.orders.all():
            print(order.number)
