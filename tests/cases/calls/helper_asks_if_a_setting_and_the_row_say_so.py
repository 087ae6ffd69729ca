# scope: queries
from django.conf import settings

from shop.models import Item, Order


def line(order):
    if settings.LANGUAGE_CODE and order.number == "0-0":
        return list(Item.objects.filter(order=order).values_list("quantity", flat=True))
    return [order.number]


def run():
    return [line(order) for order in Order.objects.all()]
