# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.select_related("coupon"):
        if order.coupon_id is None:
            order.coupon_id = coupon.pk
        print(order.number, order.coupon.code)
