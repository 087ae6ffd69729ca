# scope: relations across functions
from django.db.models import QuerySet

from shop.models import Order


def customers(orders: QuerySet[Order] | None = None):
    return [order.customer.name for order in orders or Order.objects.all()]


def run():
    return customers()
