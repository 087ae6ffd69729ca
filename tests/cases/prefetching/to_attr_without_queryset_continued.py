# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Order


def run():
    lines = Prefetch("items", to_attr="lines")
    for order in Order.objects.prefetch_related(lines, "lines__product"):
        print([item.product.name for item in order.lines])
