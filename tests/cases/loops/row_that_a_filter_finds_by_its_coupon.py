# scope: relations in one function
from shop.models import Coupon, Order


def run():
    orders = Order.objects.filter(coupon__in=Coupon.objects.all()).select_related("coupon")
    for order in orders:
        if order.coupon is not None:
            continue
        print(order.customer.name)
