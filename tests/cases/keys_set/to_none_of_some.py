# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("coupon"):
        if order.status == Order.Status.OPEN:
            order.coupon_id = None
        print(order.number, order.coupon)
