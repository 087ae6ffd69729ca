# scope: relations across functions
from shop.models import Coupon, Order


def reprice(order, coupon):
    order.coupon_id = coupon.pk


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.select_related("coupon"):
        if order.status == Order.Status.OPEN:
            reprice(order, coupon)
        else:
            print(order.number, order.coupon)
