# scope: relations across functions
from shop.models import Coupon, Order


def reprice(order, coupon):
    order.total = 0
    order.coupon_id = coupon.pk


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.exclude(coupon=coupon).select_related("coupon"):
        reprice(order, coupon)
        print(order.number, order.coupon.code)
