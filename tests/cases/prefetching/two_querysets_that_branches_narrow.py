# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Item, Order


def run(large=False):
    items, orders = Item.objects.order_by("pk"), Order.objects.order_by("pk")
    if large:
        items, orders = items.filter(quantity__gte=2), orders.filter(total__gte=2)
    for customer in Customer.objects.prefetch_related(
        Prefetch("orders", queryset=orders, to_attr="latest"),
        Prefetch("latest__items", queryset=items, to_attr="lines"),
    ):
        print([item.product.name for order in customer.latest for item in order.lines])
