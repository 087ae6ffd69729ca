# scope: relations in one function
from django.db.models import Q

from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.order_by("pk").first()
    wanted = Q(coupon=coupon) | Q(total__gte=0)
    for order in Order.objects.filter(wanted).select_related("coupon"):
        parent = order.coupon or order.customer
        print(parent.pk)
