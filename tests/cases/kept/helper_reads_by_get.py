# scope: relations across functions
from shop.models import Order


def sizes(entries):
    return [len(entry.get("many") or ()) for entry in entries]


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    return sizes(rows)
