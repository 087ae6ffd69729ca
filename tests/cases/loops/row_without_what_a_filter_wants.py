# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.order_by("pk").first()
    for order in Order.objects.filter(coupon=coupon).select_related("coupon"):
        print(order.coupon.code if order.coupon else order.customer.name)
    for order in Order.objects.filter(coupon__isnull=False).select_related("coupon"):
        if not order.coupon:
            print(order.customer.name)
