# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("coupon")
    return [coupon.code for order in orders if (coupon := order.coupon)]
