# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.select_related("coupon"):
        order.coupon_id = None
        order.coupon_id = order.coupon_id or coupon.pk
        print(order.number, order.coupon.code)
