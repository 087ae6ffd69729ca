# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.order_by("pk").first()
    found = Order.objects.filter(coupon=coupon) | Order.objects.filter(total__gte=0)
    for order in found.select_related("coupon"):
        parent = order.coupon or order.customer
        print(parent.pk)
