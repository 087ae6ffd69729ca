# scope: queries
from shop.models import Order, Region


def line(order, kept):
    if not kept:
        kept.append(Region.objects.filter(name="Region 1").first())
    return f"{order.number} {kept[0].name}"


def lines(kept):
    return [line(order, kept) for order in Order.objects.all()]


def run():
    return lines([])
