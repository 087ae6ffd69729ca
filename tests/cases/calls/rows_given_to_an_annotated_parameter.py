# scope: relations across functions
from django.db.models import QuerySet

from shop.models import Order


def customers(orders: QuerySet[Order] | None = None):
    if orders is None:
        orders = Order.objects.select_related("customer")
    return [order.customer.name for order in orders]


def run():
    return customers(Order.objects.with_customer())
