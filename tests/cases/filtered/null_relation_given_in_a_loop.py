# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    orders = list(Order.objects.filter(coupon=None))
    for order in orders:
        order.coupon = coupon
    for order in orders:
        if order.coupon:
            print(order.customer.name)
