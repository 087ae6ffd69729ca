# scope: relations across functions
from shop.labels import coupon_code
from shop.models import Order


def run():
    return list(map(coupon_code, Order.objects.select_related("coupon")))
