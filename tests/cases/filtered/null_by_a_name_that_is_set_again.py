# scope: relations in one function
from django.db.models import Q

from shop.models import Order

is_plain = Q(coupon__isnull=True)
is_plain = Q(total__gte=0)


def run():
    for order in Order.objects.filter(is_plain):
        print(order.coupon)
