# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related(Prefetch("items")):
        print([item.quantity for item in order.items.all()])
