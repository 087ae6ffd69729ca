# scope: relations across functions
from datetime import date

from shop.models import Delivery


def described(delivery):
    return str(delivery.left) if delivery.left else delivery.order.number


def run():
    return [described(each) for each in Delivery.objects.exclude(left__gt=date(2020, 1, 1))]
