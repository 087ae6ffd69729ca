# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.prefetch_related("items")
    rows = [{"number": order.number, "order": order} for order in orders]
    for row in rows:
        row["many"] = row["order"].items.all()
    return [len(row["many"]) for row in rows]
