# scope: relations across functions
from shop.models import Order


def enrich(rows):
    for row in rows:
        row["many"] = row["order"].items.all()


def run():
    rows = [{"number": order.number, "order": order} for order in Order.objects.all()]
    enrich(rows)
    return [len(row["many"]) for row in rows]
