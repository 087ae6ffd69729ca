# scope: queries
from shop.models import Item, Order


def run():
    totals = {}
    for order in Order.objects.all():
        if order.status in totals:
            totals[order.status] += 1
        else:
            totals[order.status] = Item.objects.filter(order__status=order.status).count()
    return totals
