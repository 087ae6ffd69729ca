# scope: queries
from shop.models import Item, Order


def run():
    totals = {}
    for order in Order.objects.all():
        if order.status in totals:
            totals[order.status] = Item.objects.filter(order=order).count()
        else:
            totals[order.status] = 0
    return totals
