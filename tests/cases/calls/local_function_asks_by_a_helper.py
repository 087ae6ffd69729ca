# scope: queries
from shop.models import Item, Order


def has_several(order):
    return Item.objects.filter(order=order, quantity__gt=1).exists()


def run():
    found = []

    def take(order):
        if has_several(order):
            found.append(order.number)

    for order in Order.objects.all():
        take(order)
    return found
