# scope: queries
from django.shortcuts import get_object_or_404

from shop.models import Order, Product


def run():
    products = {}
    for order in Order.objects.all():
        if order.status not in products:
            products[order.status] = get_object_or_404(Product, name="Product 0")
        print(products[order.status].price)
