# scope: queries
from shop.models import Order


def first_item(order):
    if order.pk is None:
        return None
    return order.items.filter(quantity__gt=0).last()


def last_item(order):
    if not order.id:
        return None
    return order.items.filter(quantity__gt=1).first()


def run():
    return [(first_item(order), last_item(order)) for order in Order.objects.all()]
