# scope: relations in one function
from shop.models import Order


def run():
    plain = Order.objects.filter(coupon__isnull=True).values_list("pk", flat=True)
    all_keys = plain.union(Order.objects.values_list("pk", flat=True))
    for order in Order.objects.filter(pk__in=all_keys):
        print(order.coupon)
