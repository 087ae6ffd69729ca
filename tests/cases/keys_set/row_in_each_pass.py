# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.exclude(coupon=coupon):
        order.coupon = coupon
        print(order.number, order.coupon.code)
