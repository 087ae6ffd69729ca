# scope: queries
from django.conf import settings

from shop.models import Item, Order


def line(order):
    if not settings.LANGUAGE_CODE:
        return [order.number]
    return list(Item.objects.filter(order=order).values_list("quantity", flat=True))


def run():
    return [line(order) for order in Order.objects.all()]
