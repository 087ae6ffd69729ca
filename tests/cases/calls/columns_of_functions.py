# scope: relations across functions
from shop.labels import coupon_code, reference
from shop.models import Order

COLUMNS = (("Reference", reference), ("Coupon", coupon_code))


def run():
    return [[value(order) for _, value in COLUMNS] for order in Order.objects.all()]
