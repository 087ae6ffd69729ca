# scope: relations across functions
from shop.models import Coupon, Order


def restore(order, coupon):
    order.coupon_id = order.coupon_id or coupon.pk


def run():
    coupon = Coupon.objects.first()
    for order in Order.objects.all():
        order.coupon_id = None
        restore(order, coupon)
        print(order.number, order.coupon)
