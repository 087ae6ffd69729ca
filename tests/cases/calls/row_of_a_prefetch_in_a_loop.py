# scope: relations across functions
from django.db.models import Prefetch

from shop.models import Customer, Order


def lines(order):
    return [f"{item.pk}: {order.customer.region.name}" for item in order.items.all()]


def run():
    customers = Prefetch("customer", queryset=Customer.objects.order_by("pk"))
    return lines(Order.objects.prefetch_related(customers).get(number="0-0"))
