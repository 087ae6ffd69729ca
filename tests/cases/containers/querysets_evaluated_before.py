# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.prefetch_related("items"):
        items = order.items.all()
        len(items)
        rows.append(items)
    return [list(row) for row in rows]
