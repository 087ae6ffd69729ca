# scope: relations in one function
from shop.models import Order


def run():
    plain = Order.objects.filter(coupon__isnull=True)
    keys = plain.values_list("pk", flat=True)
    for order in Order.objects.filter(pk__in=keys):
        print(order.coupon)
    for order in Order.objects.filter(id__in=plain.values("id")):
        print(order.coupon.code if order.coupon else "")
    for order in Order.objects.filter(id__in=plain).exclude(status="paid"):
        print(order.coupon)
