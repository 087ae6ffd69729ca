# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"items": order.items.all()} for order in Order.objects.all()]
    return [len(row.get("number", "")) for row in rows]
