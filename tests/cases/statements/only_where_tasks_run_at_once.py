# scope: relations across functions
from django.conf import settings

from shop.models import Order


def tell(order):
    return order.customer.name


def run():
    for order in Order.objects.all():
        if getattr(settings, "CELERY_TASK_ALWAYS_EAGER", False):
            tell(order)
