# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    for row in rows:
        row["many"] = row["number"]
    return [len(row["many"]) for row in rows]
