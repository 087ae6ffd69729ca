# scope: relations across functions
from shop.models import Order


def described(order):
    if order.coupon_id:
        return order.customer.name
    return order.number


def run():
    out = []
    before = None
    for order in Order.objects.order_by("pk"):
        if before is not None and before.coupon_id is None:
            out.append(described(order))
        before = order
    return out
