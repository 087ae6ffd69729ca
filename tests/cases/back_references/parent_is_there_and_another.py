# scope: relations across functions
from shop.models import Coupon


def buyer(order):
    if order.coupon is None:
        return order.number
    return order.customer.name


def run():
    return [
        buyer(order)
        for coupon in Coupon.objects.prefetch_related("orders")
        for order in coupon.orders.all()
    ]
