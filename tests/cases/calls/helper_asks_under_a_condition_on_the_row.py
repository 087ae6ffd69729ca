# scope: queries
from shop.models import Item, Order


def line(order, number):
    if order.number == number:
        return list(Item.objects.filter(order=order).values_list("quantity", flat=True))
    return [order.number]


def lines(number):
    return [line(order, number) for order in Order.objects.all()]


def run():
    return lines("".join(["0", "-", "0"]))
