# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    orders = (
        Order.objects.filter(Q(priority=True) | Q(total__gt=10))
        .exclude(customer__name="")
        .select_related("coupon")
        .order_by("-total")
    )
    for order in orders:
        print(order.customer.name, order.coupon)
