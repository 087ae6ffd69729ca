# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Item, Order


def run():
    orders = Order.objects.prefetch_related(
        Prefetch("items", queryset=Item.objects.order_by("pk"), to_attr="lines"),
        "lines__product",
    )
    for order in orders:
        print([item.product.name for item in order.lines])
