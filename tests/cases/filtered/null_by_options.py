# scope: relations in one function
from shop.models import Order


def run():
    options = {"coupon__isnull": True}
    options["total__gte"] = 0
    for order in Order.objects.filter(**options):
        print(order.coupon)
