# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        order.coupon_id = None
        print(str(order.pk))
        print(order.number, order.coupon)
