# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    merged = dict.fromkeys(Coupon.objects.values_list("pk", flat=True), coupon.pk)
    for order in Order.objects.exclude(coupon=coupon).select_related("coupon"):
        order.coupon_id = merged.get(order.coupon_id, coupon.pk)
        print(order.number, order.coupon.code)
