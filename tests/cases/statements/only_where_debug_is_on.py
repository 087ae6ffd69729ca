# scope: relations in one function
from django.conf import settings

from shop.models import Order


def run():
    for order in Order.objects.all():
        if settings.DEBUG:
            print(order.customer.name)
