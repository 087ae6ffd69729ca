# scope: relations in one function
from shop.models import Order


def run():
    return [order.coupon for order in Order.objects.filter(coupon__isnull=False)]
