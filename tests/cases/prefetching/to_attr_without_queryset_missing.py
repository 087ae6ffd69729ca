# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related(Prefetch("items", to_attr="lines")):
        print([item.product.name for item in order.lines])
