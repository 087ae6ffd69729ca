# scope: relations in one function
from django.db.models import Q

from shop.models import Coupon, Order


def run():
    keys = Coupon.objects.values("pk")
    for order in Order.objects.filter(coupon_id__in=keys).select_related("coupon"):
        parent = order.coupon or order.customer
        print(parent.pk)
    for order in Order.objects.filter(~Q(coupon=None)).select_related("coupon"):
        print(order.coupon.code if order.coupon else order.customer.name)
