# scope: queries
from django.shortcuts import get_object_or_404

from shop.models import Order, Product


def run():
    for order in Order.objects.all():
        print(get_object_or_404(Product, name=f"Product {order.number[-1]}").price)
