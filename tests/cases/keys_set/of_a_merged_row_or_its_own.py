# scope: relations in one function
from shop.models import Order


def run(merged={}):
    for order in Order.objects.select_related("coupon"):
        order.coupon_id = merged.get(order.coupon_id, order.coupon_id)
        print(order.number, order.coupon)
