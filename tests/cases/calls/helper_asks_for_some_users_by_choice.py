# scope: queries
from types import SimpleNamespace

from shop.models import Item, Order


def sold(user, order):
    return Item.objects.filter(order=order).count() if user.is_staff else 0


def run():
    return [sold(SimpleNamespace(is_staff=True), order) for order in Order.objects.all()]
