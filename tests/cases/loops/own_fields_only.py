# scope: relations in one function
from shop.models import Order


def run():
    lines = []
    for order in Order.objects.all():
        lines.append((order.number, order.status.upper(), order.total))
    return lines
