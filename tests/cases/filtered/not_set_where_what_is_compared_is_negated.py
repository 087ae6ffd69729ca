# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    for order in Order.objects.filter(~Q(coupon_id__gt=0)).select_related("coupon"):
        print(order.coupon.code if order.coupon else order.customer.name)
