# scope: relations across functions
from shop.labels import coupon_code, reference
from shop.models import Order

COLUMNS = (("Reference", reference), ("Coupon", coupon_code))


def run():
    orders = Order.objects.all()
    coupons = [value(order) for _, value in COLUMNS for order in orders[:1]]
    return [[COLUMNS[0][1](order) for order in orders], coupons]
