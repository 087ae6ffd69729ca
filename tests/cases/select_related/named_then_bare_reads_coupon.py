# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("coupon").select_related():
        print(order.number, order.coupon)
