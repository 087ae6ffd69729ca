# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("coupon"):
        if order.coupon:
            print(order.coupon.code)
        else:
            print(order.customer.name)
