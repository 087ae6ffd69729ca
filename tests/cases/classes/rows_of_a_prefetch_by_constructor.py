# scope: relations across functions
from django.db.models import Prefetch

from shop.models import Item, Order


class Sheet:
    def __init__(self):
        items = Item.objects.filter(quantity__gt=0)
        self.orders = Order.objects.prefetch_related(Prefetch("items", queryset=items))

    def lines(self):
        return [[item.product.name for item in order.items.all()] for order in self.orders]


def run():
    return Sheet().lines()
