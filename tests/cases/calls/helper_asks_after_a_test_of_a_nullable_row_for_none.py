# scope: queries
from shop.models import Order


def has_few_orders(coupon):
    if coupon is None:
        return False
    return coupon.orders.filter(total=0).exists()


def fill(rows):
    Order.objects.update(coupon=None)


def run():
    return [
        order for order in Order.objects.select_related("coupon") if has_few_orders(order.coupon)
    ]
