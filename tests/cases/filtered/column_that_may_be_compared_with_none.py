# scope: relations across functions
from shop.models import Delivery


def described(delivery):
    return str(delivery.left) if delivery.left else delivery.order.number


def left_on(day=None):
    return Delivery.objects.filter(left=day)


def run():
    return [described(each) for each in left_on()]
