# scope: queries
from shop.models import Order


def totals(orders):
    found = []
    for order in orders:
        if not isinstance(order, Order):
            order = Order.objects.get(pk=order)
        found.append(order.total)
    return found


def run():
    return totals(list(Order.objects.all()))
