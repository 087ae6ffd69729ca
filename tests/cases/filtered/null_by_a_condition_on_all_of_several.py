# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    found = Order.objects.exclude(Q(coupon__isnull=False, total__lt=0))
    return [order.coupon for order in found]
