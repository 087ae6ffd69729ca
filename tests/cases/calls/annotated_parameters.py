# scope: relations across functions
from django.db.models import QuerySet

from shop.models import Order


def report(orders: QuerySet[Order]) -> list[str]:
    return [order.customer.name for order in orders]


def run() -> list[str]:
    return report(Order.objects.order_by("pk"))
