# scope: relations in one function
from shop.models import Order


def run():
    kind = f"{Order.objects.first().number[:0]}full"
    lines = []
    for order in Order.objects.all():
        if kind == "full":
            lines.append(order.customer.name)
    return lines
