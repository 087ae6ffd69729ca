# scope: relations in one function
from shop.models import Order


def run():
    plain = Order.objects.filter(coupon__isnull=True)
    for order in Order.objects.exclude(pk__in=plain.values_list("pk", flat=True)):
        print(order.coupon)
