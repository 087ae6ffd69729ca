# scope: relations across functions
from shop.models import Order


def add(rows, wanted=None):
    if wanted is None:
        return
    for order in Order.objects.all():
        rows.append({"number": order.number, "many": order.items.all()})


def run():
    rows = []
    add(rows)
    return [len(row["many"]) for row in rows]
