# scope: relations in one function
from shop.models import Coupon, Order


def run():
    coupon = Coupon.objects.first()
    changes = {"coupon_id": coupon.pk}
    for order in Order.objects.all():
        order.coupon_id = None
        for name, value in changes.items():
            setattr(order, name, value)
        print(order.number, order.coupon)
