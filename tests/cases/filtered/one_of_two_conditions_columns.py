# scope: relations across functions
from django.db.models import Q

from shop.models import Order


def owner(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    return ""


def run():
    Order.objects.update(status="paid")
    return [owner(o) for o in Order.objects.filter(Q(status="open") | Q(priority=False))]
