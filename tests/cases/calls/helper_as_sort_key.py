# scope: relations across functions
from shop import labels
from shop.models import Order


def run():
    return sorted(Order.objects.all(), key=labels.coupon_code)
