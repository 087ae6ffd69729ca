# scope: relations across functions
from shop.models import Order


def add(rows):
    for order in Order.objects.all():
        rows.append({"number": order.number, "many": order.items.all()})


def run():
    rows = []
    add(rows)
    rows.clear()
    return [len(row["many"]) for row in rows]
