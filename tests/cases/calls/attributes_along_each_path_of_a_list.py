# scope: relations in one function
from shop.models import Order

COLUMNS = ["number", "customer.name"]


def run():
    lines = []
    for order in Order.objects.all():
        line = []
        for path in COLUMNS:
            value = order
            for name in path.split("."):
                value = getattr(value, name)
            line.append(value)
        lines.append(line)
    return lines
