# scope: relations across functions
from django.db.models import Prefetch

from shop.models import Customer, Order


def region(order):
    return [order.customer.region.name, order.customer.email]


def run():
    customers = Prefetch("customer", queryset=Customer.objects.order_by("pk"))
    return region(Order.objects.prefetch_related(customers).get(number="0-0"))
