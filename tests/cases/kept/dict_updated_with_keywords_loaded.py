# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.prefetch_related("items"):
        entry = {"number": order.number}
        entry.update(many=order.items.all())
        rows.append(entry)
    return [len(row["many"]) for row in rows]
