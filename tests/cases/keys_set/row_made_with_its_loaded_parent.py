# scope: relations in one function
from shop.models import Item, Order


def run():
    lines = []
    for order in Order.objects.select_related("customer"):
        item = Item(order=order)
        lines.append((item.order.number, item.order_id, item.order.customer.name))
    return lines
