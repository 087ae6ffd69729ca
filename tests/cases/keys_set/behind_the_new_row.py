# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    orders = Order.objects.exclude(coupon=coupon).select_related("coupon__campaign")
    for order in orders:
        order.coupon_id = coupon.pk
        print(order.number, order.coupon.campaign.name)
