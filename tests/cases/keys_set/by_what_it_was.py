# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.exclude(coupon=coupon).select_related("coupon"):
        order.coupon_id = coupon.pk if order.coupon_id else coupon.pk
        print(order.number, order.coupon.code)
