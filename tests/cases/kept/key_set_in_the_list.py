# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"items": order.items.all()} for order in Order.objects.all()]
    for number, row in enumerate(rows):
        row["number"] = str(number)
    return [len(row["number"]) for row in rows]
