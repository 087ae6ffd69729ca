# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.all():
        rows.append(order.items.filter(quantity__gt=1))
    return [list(row) for row in rows]
