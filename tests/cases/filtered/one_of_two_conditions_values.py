# scope: relations across functions
from django.db.models import Q

from shop.models import Order


def owner(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    return ""


def run():
    not_paid = Q(status=Order.Status.OPEN) | Q(status__in=["sent", "lost"], priority=False)
    return [owner(order) for order in Order.objects.filter(not_paid)]
