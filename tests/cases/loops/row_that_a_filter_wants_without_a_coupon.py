# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.filter(coupon=None).select_related("coupon"):
        if not order.coupon:
            print(order.customer.name)
