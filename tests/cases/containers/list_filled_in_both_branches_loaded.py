# scope: relations in one function
from shop.models import Order


def run():
    rows = []
    for order in Order.objects.select_related("customer"):
        if order.priority:
            rows.append({"order": order, "label": "first"})
        else:
            rows.append({"order": order, "total": order.total})
    return [row["order"].customer.name for row in rows]
