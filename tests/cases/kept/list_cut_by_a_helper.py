# scope: relations across functions
from shop.models import Order


def newest(rows):
    return sorted(rows, key=lambda row: row["number"])[:3]


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    return [len(row["many"]) for row in newest(rows)]
