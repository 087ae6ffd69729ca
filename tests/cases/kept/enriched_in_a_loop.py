# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "order": order} for order in Order.objects.all()]
    for row in rows:
        row["many"] = row["order"].items.all()
    return [len(row["many"]) for row in rows]
