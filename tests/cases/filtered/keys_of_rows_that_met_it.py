# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    keys = list(Order.objects.filter(coupon__isnull=True).values_list("pk", flat=True))
    for number, order in enumerate(Order.objects.filter(pk__in=keys)):
        order.coupon_id = coupon.pk
        print(number, order.coupon)
