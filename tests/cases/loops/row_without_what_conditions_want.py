# scope: relations in one function
from django.db.models import Q

from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.order_by("pk").first()
    wanted = Q(coupon=coupon) | Q(coupon__campaign=coupon.campaign)
    for order in Order.objects.filter(wanted).select_related("coupon"):
        print(order.coupon.code if order.coupon else order.customer.name)
    of_all = Q(total__gte=0) & Q(coupon__isnull=False)
    for order in Order.objects.filter(of_all | wanted).select_related("coupon"):
        parent = order.coupon or order.customer
        print(parent.pk)
