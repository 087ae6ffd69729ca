# scope: relations in one function
from shop.models import Order


def run():
    codes = []
    for order in Order.objects.all():
        if (coupon := order.coupon) is not None:
            codes.append(coupon.code)
    return codes
