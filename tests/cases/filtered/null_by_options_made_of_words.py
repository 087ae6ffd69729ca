# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.filter(**dict(coupon=None)):
        print(order.coupon)
