from django.db import transaction

from .models import Line, Order, Product


def place_order():  # ARC115 place_order writes Order and Line outside any transaction
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    return order


def place_two():
    return place_order(), place_order()


def reserve(product):
    Product.objects.filter(pk=product.pk).update(stock=0)


def buy(product):  # ARC115 buy writes Order and Product
    reserve(product)
    Order.objects.create(number="2")


def half(product):  # ARC115 half writes Product and Order
    with transaction.atomic():
        Line.objects.filter(order__products=product).delete()
    product = Product.objects.create(stock=1)
    Order.objects.create(number="3")
    return product


def clear(number):  # ARC115 clear writes Line and Order
    Line.objects.filter(order__number=number).delete()
    Order.objects.filter(number=number).delete()
