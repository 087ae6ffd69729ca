# scope: relations in one function
from django.conf import settings

from shop.models import Order


def run():
    names = []
    for order in Order.objects.all():
        if not settings.DEBUG:
            names.append(order.customer.name)
    return names
