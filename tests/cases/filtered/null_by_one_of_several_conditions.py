# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    found = Order.objects.filter(Q(coupon=None) | Q(total__gte=0))
    return [order.coupon for order in found]
