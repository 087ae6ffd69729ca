# scope: queries
from types import SimpleNamespace

from shop.models import Item, Order


def has_single_items(user, order):
    if user.is_staff:
        return False
    return Item.objects.filter(order=order, quantity=1).exists()


def run():
    return [
        has_single_items(SimpleNamespace(is_staff=False), order) for order in Order.objects.all()
    ]
