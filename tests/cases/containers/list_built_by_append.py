# scope: relations in one function
from shop.models import Order


def run():
    chosen = []
    for order in Order.objects.all():
        if order.total > 0:
            chosen.append(order)
    return [order.customer.name for order in chosen]
