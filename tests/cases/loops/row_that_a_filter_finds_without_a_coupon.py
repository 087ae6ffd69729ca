# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.filter(coupon__code__isnull=True).select_related("coupon")
    for order in orders:
        if order.coupon is not None:
            continue
        print(order.customer.name)
