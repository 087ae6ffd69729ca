# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    without = Q(coupon=None)
    out = [o.coupon for o in Order.objects.filter(without & Q(total__gte=0))]
    out += [o.coupon for o in Order.objects.filter(~Q(coupon__isnull=False))]
    out += [o.coupon for o in Order.objects.filter(~Q(priority=True) & without)]
    out += [o.coupon for o in Order.objects.exclude(Q(coupon__isnull=False))]
    out += [o.coupon for o in Order.objects.filter(without, Q(status="open") | Q(total=0))]
    out += [o.coupon for o in Order.objects.filter(without & ~~Q(total__gte=0))]
    return out
