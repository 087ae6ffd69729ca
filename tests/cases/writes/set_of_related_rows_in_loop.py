# scope: writes
from shop.models import Coupon, Order


def run():
    orders = list(Order.objects.filter(number="0-0"))
    for coupon in Coupon.objects.all():
        coupon.orders.set(orders)
