# scope: queries
from types import SimpleNamespace

from shop.models import Item, Order


def may_see(user, order):
    return user.is_staff or Item.objects.filter(order=order, quantity=1).exists()


def run():
    return [
        order for order in Order.objects.all() if may_see(SimpleNamespace(is_staff=False), order)
    ]
