# scope: relations in one function
from shop.models import Coupon


def run():
    for coupon in Coupon.objects.prefetch_related("orders"):
        for order in coupon.orders.all():
            print(coupon.code if order.coupon else order.customer.name)
