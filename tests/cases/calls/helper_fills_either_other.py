# scope: relations across functions
from shop.models import Coupon, Order


def put_coupons(orders):
    coupons = Coupon.objects.in_bulk()
    for order in orders:
        order.coupon = coupons.get(order.coupon_id)


def run():
    if Order.objects.exists():
        orders = list(Order.objects.filter(total__gte=0))
    else:
        orders = list(Order.objects.filter(total=0))
    put_coupons(orders)
    return [order.customer.name for order in orders]
