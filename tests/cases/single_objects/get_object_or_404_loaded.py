# scope: relations in one function
from django.shortcuts import get_object_or_404

from shop.models import Order


def run():
    orders = Order.objects.prefetch_related("items__product")
    order = get_object_or_404(orders, number="0-0")
    for item in order.items.all():
        print(item.product.name)
