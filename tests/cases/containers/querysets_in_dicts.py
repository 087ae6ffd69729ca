# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "items": order.items.all()} for order in Order.objects.all()]
    return [list(row["items"]) for row in rows]
