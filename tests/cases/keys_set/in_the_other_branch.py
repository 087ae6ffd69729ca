# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.select_related("coupon"):
        if order.status == Order.Status.OPEN:
            order.coupon_id = coupon.pk
        else:
            print(order.number, order.coupon)
