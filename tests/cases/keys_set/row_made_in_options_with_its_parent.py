# scope: relations in one function
from shop.models import Item, Order


def run():
    lines = []
    for order in Order.objects.all():
        options = {"order": order}
        lines.append(Item(**options).order.customer.name)
    return lines
