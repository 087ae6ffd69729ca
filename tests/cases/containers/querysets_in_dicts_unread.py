# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "items": order.items.all()} for order in Order.objects.all()]
    return [row["number"] for row in rows]
