# scope: relations in one function
from shop.models import Coupon, Order


def run(used=None):
    orders = Order.objects.select_related("coupon")
    coupon = Coupon.objects.order_by("pk").first()
    if used:
        orders = orders.filter(coupon=coupon)
    for order in orders:
        print(order.coupon.code if order.coupon else "", order.customer.name)
