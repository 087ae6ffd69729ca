# scope: relations in one function
from django.db.models import Q

from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.order_by("pk").first()
    for order in Order.objects.filter(~Q(coupon=coupon)).select_related("coupon"):
        parent = order.coupon or order.customer
        print(parent.pk)
