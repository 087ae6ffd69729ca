# scope: relations in one function
from shop.models import Coupon, Order


def run():
    stale = list(Coupon.objects.filter(pk=0))
    for order in Order.objects.all():
        for _ in stale:
            order.coupon_id = None
        print(order.number, order.coupon)
