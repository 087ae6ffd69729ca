# scope: queries
from shop.models import Item, Order


def has_single_items(order):
    return not order or Item.objects.filter(order=order, quantity=1).exists()


def run():
    return [order for order in Order.objects.all() if has_single_items(order)]
