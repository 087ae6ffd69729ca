# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    listed = Prefetch("orders", queryset=Order.objects.all(), to_attr="all_orders")
    for customer in Customer.objects.select_related("region").prefetch_related(listed):
        for order in customer.all_orders:
            print(order.number, order.customer.name, order.customer.region)
