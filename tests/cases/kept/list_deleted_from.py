# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.all():
        rows.append({"number": order.number, "many": order.items.all()})
    del rows[3:]
    return [len(row["many"]) for row in rows]
