# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run():
    large = Prefetch("items", queryset=Item.objects.filter(quantity__gte=1), to_attr="large")
    for order in Order.objects.prefetch_related(large):
        print(order.number, [item.quantity for item in order.large])
