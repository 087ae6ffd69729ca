# scope: relations in one function
from contextlib import suppress

from shop.models import Order


def run(names={}):
    for order in Order.objects.all():
        with suppress(KeyError):
            print(names[order.number])
            order.coupon_id = None
        print(order.number, order.coupon)
