# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("coupon").order_by("pk")
    return [order.coupon.code if order.coupon else "none" for order in orders]
