# scope: queries
from shop.models import Item, Order


def entry(order, wanted):
    found = {"number": order.number}
    if "quantities" in wanted:
        found["quantities"] = list(Item.objects.filter(order=order).values_list("quantity"))
    return found


def entries(wanted):
    found = []
    for order in Order.objects.all():
        found.append(entry(order, wanted))
        wanted.clear()
    return found


def run():
    return entries([name for name in ("quantities", "total") if name])
