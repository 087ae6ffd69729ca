# scope: relations across functions
from shop.models import Coupon


def buyer(order):
    if order.coupon is not None:
        return order.coupon.code
    return order.customer.name


def run():
    return [
        buyer(order)
        for coupon in Coupon.objects.prefetch_related("orders")
        for order in coupon.orders.all()
    ]
