# scope: relations in one function
from shop.models import Order


def run(name="coupon__isnull"):
    options = {"coupon__isnull": True}
    options[name] = False
    for order in Order.objects.filter(**options):
        print(order.coupon)
