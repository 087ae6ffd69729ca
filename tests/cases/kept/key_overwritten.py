# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.all():
        entry = {"number": order.number, "many": order.items.all()}
        entry["many"] = order.number
        rows.append(entry)
    return [len(row["many"]) for row in rows]
