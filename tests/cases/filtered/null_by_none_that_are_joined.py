# scope: relations in one function
from functools import reduce
from operator import or_

from django.db.models import Q
from shop.models import Order


def run():
    without = [Q(coupon=None, total__gte=least) for least in ()]
    return [o.coupon for o in Order.objects.filter(reduce(or_, without, Q()))]
