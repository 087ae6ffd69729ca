# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Order


def prefetch_for_report(orders):
    prefetch_related_objects(orders, "customer__tags")


def run():
    orders = list(Order.objects.select_related("customer"))
    prefetch_for_report(orders)
    return [(order.customer.region, len(order.customer.tags.all())) for order in orders]
