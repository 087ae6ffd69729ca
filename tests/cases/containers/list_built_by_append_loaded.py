# scope: relations in one function
from shop.models import Order


def run():
    chosen = []
    for order in Order.objects.select_related("customer"):
        if order.total > 0:
            chosen.append(order)
    return [order.customer.name for order in chosen]
