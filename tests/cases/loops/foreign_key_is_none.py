# scope: relations in one function
from shop.models import Order


def run():
    return [order.number for order in Order.objects.all() if order.coupon is not None]
