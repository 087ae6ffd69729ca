# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    customers = Customer.objects.filter(balance=0)
    for order in Order.objects.prefetch_related(Prefetch("customer", queryset=customers)):
        print(order.customer.region)
