# scope: relations in one function
from functools import reduce
from operator import and_, or_

from django.db.models import Q
from shop.models import Order


def run():
    without = [Q(coupon=None, total__gte=least) for least in (0, 1)]
    out = [o.coupon for o in Order.objects.filter(reduce(or_, without))]
    out += [o.coupon for o in Order.objects.filter(reduce(and_, without))]
    return out
