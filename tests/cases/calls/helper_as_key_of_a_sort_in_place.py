# scope: queries
from shop.models import Item, Order


def quantity_of(order):
    return Item.objects.filter(order=order, quantity__gt=1).count()


def run():
    orders = list(Order.objects.all())
    orders.sort(key=quantity_of)
    return [order.number for order in orders]
