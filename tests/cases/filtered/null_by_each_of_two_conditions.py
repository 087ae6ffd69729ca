# scope: relations in one function
from django.db.models import Q

from shop.models import Order


def run():
    cheap = Q(coupon__isnull=True, total__lt=0) | Q(coupon__isnull=True, total__gte=0)
    names = []
    for order in Order.objects.filter(cheap):
        if order.coupon_id is None:
            names.append(order.customer.name)
    return names
