# scope: relations in one function
from shop.models import Order


def run():
    return [
        order.coupon.code if order.coupon_id else "none" for order in Order.objects.order_by("pk")
    ]
