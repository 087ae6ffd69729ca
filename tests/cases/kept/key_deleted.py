# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.all():
        entry = {"number": order.number, "many": order.items.all()}
        del entry["many"]
        rows.append(entry)
    return [len(row.get("many", "")) for row in rows]
