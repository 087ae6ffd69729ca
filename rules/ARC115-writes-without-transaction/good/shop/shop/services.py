from django.db import transaction

from .models import Line, Order, Product


@transaction.atomic
def place_order():
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    _reserve(order)
    return order


def _reserve(order):
    Product.objects.filter(order=order).update(stock=0)
    Line.objects.filter(order=order).update(order=order)


def place_two():
    with transaction.atomic():
        _reserve(Order.objects.create(number="1"))
        Line.objects.all().delete()


def called_by_views_alone():
    Product.objects.update(stock=1)
    Order.objects.update(number="1")


def one_or_the_other(order, product):
    if product is None:
        order.delete()
    else:
        Product.objects.filter(pk=product.pk).delete()


def early(product):
    if product.stock:
        Product.objects.filter(pk=product.pk).delete()
        return
    Order.objects.create(number="1")


def link(product):
    order = Order.objects.create(number="1")
    order.products.add(product)
    order.save()


def one_row_of_either(key):
    row = Order.objects.filter(number=key).first() or Product.objects.get(pk=key)
    row.save()


def services_with_transactions_of_their_own():
    place_order()
    place_two()


def move_what_the_caller_knows(find_line, order):
    with transaction.atomic():
        find_line().move(order)


@transaction.atomic
def far_away(line: Line):
    line.nearly_there()


def clear_what_is_left():
    Product.objects.filter(stock=0).delete()
    Line.objects.filter(order__number="").delete()
