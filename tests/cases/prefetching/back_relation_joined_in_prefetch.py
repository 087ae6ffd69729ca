# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    orders = Order.objects.select_related("customer__region")
    for customer in Customer.objects.prefetch_related(Prefetch("orders", queryset=orders)):
        for order in customer.orders.all():
            print(order.number, order.customer.region)
