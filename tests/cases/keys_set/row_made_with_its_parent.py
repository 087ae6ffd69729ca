# scope: relations in one function
from shop.models import Item, Order


def run():
    lines = []
    for order in Order.objects.all():
        item = Item(order=order)
        lines.append(item.order.customer.name)
    return lines
