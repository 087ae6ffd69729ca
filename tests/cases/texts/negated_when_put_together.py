# scope: relations in one function
from shop.models import Order


def run():
    title = str(Order.objects.first().number)[:0]
    lines = []
    for order in Order.objects.all():
        if not title:
            lines.append(order.customer.name)
    return lines
