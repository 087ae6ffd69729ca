# scope: relations in one function
from shop.models import Order


def run(only_plain=False):
    options = {"total__gte": 0}
    if only_plain:
        options["coupon__isnull"] = True
    for order in Order.objects.filter(**options):
        print(order.coupon)
