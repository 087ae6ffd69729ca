# scope: relations in one function
from django.db.models import Q

from shop.models import Order

IS_PLAIN = Q(coupon__isnull=True) | Q(total__gte=0)


def run():
    for order in Order.objects.filter(IS_PLAIN):
        print(order.coupon)
