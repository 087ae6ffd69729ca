# scope: relations across functions
from shop.models import Order


def shorten(row):
    row["many"] = row["number"]


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    for row in rows:
        shorten(row)
    return [len(row["many"]) for row in rows]
