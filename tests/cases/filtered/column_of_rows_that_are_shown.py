# scope: relations across functions
from shop.models import Order


def line(order):
    if order.status == "paid":
        return order.customer.name
    return str(order)


def run():
    lines = []
    for order in Order.objects.filter(status="open"):
        print(order)
        lines.append(line(order))
        if order.status == "paid":
            lines.append(order.customer.name)
    return lines
