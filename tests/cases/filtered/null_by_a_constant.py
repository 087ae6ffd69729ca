# scope: relations in one function
from django.db.models import Q

from shop.models import Order

IS_PLAIN = Q(coupon__isnull=True)
IS_PAID = Q(status="paid")


def run():
    for order in Order.objects.filter(IS_PLAIN):
        print(order.coupon)
    for order in Order.objects.filter(IS_PLAIN & ~IS_PAID):
        print(order.coupon)
