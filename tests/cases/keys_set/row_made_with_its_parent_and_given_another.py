# scope: relations in one function
from shop.models import Item, Order


def run():
    best = Order.objects.select_related("customer").get(number="0-0")
    lines = []
    for order in Order.objects.all():
        item = Item(order=order)
        item.order = best
        lines.append(item.order.customer.name)
    return lines
