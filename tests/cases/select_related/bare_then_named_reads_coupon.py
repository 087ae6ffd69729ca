# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related().select_related("coupon"):
        print(order.number, order.coupon)
