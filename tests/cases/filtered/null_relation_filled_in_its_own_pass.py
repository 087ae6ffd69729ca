# scope: relations across functions
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    totals = []
    for order in Order.objects.filter(coupon__isnull=True):
        totals.append(order.discounted())
        order.coupon = coupon
    return totals
