# scope: queries
from shop.models import Order, Region


def region(order, kept):
    return kept or Region.objects.filter(name="Region 1").first()


def lines(kept):
    found = []
    for order in Order.objects.all():
        kept = region(order, kept)
        found.append((order.number, kept.name))
    return found


def run():
    return lines({}.get("kept"))
