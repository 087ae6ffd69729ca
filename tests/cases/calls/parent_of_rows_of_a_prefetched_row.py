# scope: relations across functions
from django.db.models import Prefetch

from shop.models import Customer, Order


def regions(order):
    others = []
    others.extend(order.customer.orders.exclude(pk=order.pk))
    others.append(order)
    return [each.customer.region.name for each in others]


def run():
    customers = Prefetch("customer", queryset=Customer.objects.order_by("pk"))
    return regions(Order.objects.prefetch_related(customers).get(number="0-0"))
