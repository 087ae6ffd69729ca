from django.db import transaction
from django.db.models import F

from .models import Order, Product


@transaction.atomic
def place_order(*, product, quantity):
    order = Order.objects.create(product=product, quantity=quantity)
    Product.objects.filter(pk=product.pk).update(stock=F("stock") - quantity)
    return order
