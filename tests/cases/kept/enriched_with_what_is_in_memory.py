# scope: relations in one function
from shop.models import Item, Order


def run():
    rows = [{"order": order, "many": order.items.all()} for order in Order.objects.all()]
    items = {}
    for item in Item.objects.all():
        items.setdefault(item.order_id, []).append(item)
    for row in rows:
        row["many"] = items.get(row["order"].pk, [])
    return [len(row["many"]) for row in rows]
