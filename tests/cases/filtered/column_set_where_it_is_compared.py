# scope: relations across functions
from datetime import date

from shop.models import Delivery


def described(delivery):
    return str(delivery.left) if delivery.left else delivery.order.number


def run():
    Delivery.objects.update(left=date(2026, 1, 1))
    out = [described(each) for each in Delivery.objects.filter(left__gte=date(2020, 1, 1))]
    out += [described(each) for each in Delivery.objects.filter(left__year__gt=2019)]
    return out + [described(each) for each in Delivery.objects.exclude(left=None)]
