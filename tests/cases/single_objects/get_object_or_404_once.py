# scope: queries
from django.shortcuts import get_object_or_404

from shop.models import Order, Product


def run():
    product = get_object_or_404(Product, name="Product 0")
    for order in Order.objects.all():
        print(product.price, order.total)
