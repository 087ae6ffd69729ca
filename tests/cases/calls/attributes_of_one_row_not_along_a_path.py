# scope: relations in one function
from shop.models import Order


def run():
    lines = []
    for order in Order.objects.all():
        line = []
        for name in "number total".split():
            value = getattr(order, name)
            line.append(value)
        lines.append(line)
    return lines
