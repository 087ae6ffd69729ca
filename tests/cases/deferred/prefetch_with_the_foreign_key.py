# scope: deferred fields
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    orders = Order.objects.only("number", "customer")
    for customer in Customer.objects.prefetch_related(Prefetch("orders", queryset=orders)):
        print([order.number for order in customer.orders.all()])
