# scope: relations in one function
from shop.models import Order


def run():
    Order.objects.update(coupon=None)
    first = [order.coupon for order in Order.objects.filter(coupon__isnull=True)]
    return first + [order.coupon for order in Order.objects.filter(coupon=None, priority=False)]
