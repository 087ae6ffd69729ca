# scope: relations across functions
from shop.models import Order


def label(order):
    return {"number": order.number, "many": order.items.all()}


def run():
    rows = []
    for order in Order.objects.prefetch_related("items"):
        entry = {"total": order.total}
        entry.update(label(order))
        rows.append(entry)
    return [len(row["many"]) for row in rows]
