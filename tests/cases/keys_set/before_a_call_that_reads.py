# scope: relations across functions
from shop.models import Coupon, Order


def show(order):
    print(order.number, order.coupon.code)


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.exclude(coupon=coupon).select_related("coupon"):
        order.coupon_id = coupon.pk
        show(order)
