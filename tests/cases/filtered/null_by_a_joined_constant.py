# scope: relations in one function
from django.db import models

from shop.models import Order

IS_PLAIN = models.Q(coupon=None) & models.Q(total__gte=0)


def run():
    for order in Order.objects.filter(IS_PLAIN):
        print(order.coupon)
