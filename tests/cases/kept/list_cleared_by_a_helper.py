# scope: relations across functions
from shop.models import Order


def start_again(rows):
    rows.clear()


def run():
    rows = []
    for order in Order.objects.all():
        rows.append({"number": order.number, "many": order.items.all()})
    start_again(rows)
    return [len(row["many"]) for row in rows]
