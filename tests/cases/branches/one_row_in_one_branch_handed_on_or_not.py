# scope: relations across functions
from shop.models import Item, Order


def label(item, order=None):
    if order is None:
        order = item.order
    return order.number


def labels(number=None):
    orders = Order.objects.all()
    if number:
        orders = orders.filter(pk=number)
    given = [order if order.number == "?" else None for order in orders]
    items = list(Item.objects.all())
    return [[label(item, order) for item in items] for order in given]


def run():
    labels()
