# scope: queries
from shop.models import Order


def coupon_of(order):
    if order.coupon_id is None:
        return None
    return order.items.filter(quantity__gt=0).last()


def run():
    return [coupon_of(order) for order in Order.objects.filter(coupon=None)]
